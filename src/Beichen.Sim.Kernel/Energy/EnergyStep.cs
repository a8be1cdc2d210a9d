using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Energy;

/// <summary>
/// Energy by activity and by large project, intensity, and its additive LMDI-I split, year to date (model II.11):
/// ΔE = Σ_i L(E_i¹, E_i⁰) [ln(G¹/G⁰) + ln(s_i¹/s_i⁰) + ln(e_i¹/e_i⁰)], L the logarithmic mean.
/// </summary>
public static class EnergyStep
{
    // 万tce: below it an activity uses no energy.
    private const double Least = 1e-12;

    /// <summary>Runs the step.</summary>
    public static void Run<T>(ImmutableArray<ProjectParameters> projects, in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        var framed = closing.Framed;
        Tile state = closing.State;
        Tile frame = closing.Frame;
        int season = closing.Context.Season;
        int n = closing.Accounts.Activities.Length;
        Span<double> cells = stackalloc double[n * Tile.Draws];
        var large = new Tile(ref cells[0]);
        OfProjects<T>(projects, closing, large);
        foreach (int lane in closing.Context.Packs<T>())
        {
            T saved = state.Get<T>(DistrictState.EfficiencyLevel, lane);
            T gdpNow = frame.Get<T>(DistrictFrame.GdpYearToDate, lane);
            T gdpBefore = gdpNow / (1 + frame.Get<T>(DistrictFrame.GdpGrowthYearToDate, lane));
            T activityRatio = LaneMath.Log(gdpNow / gdpBefore);
            T total = 0;
            T now = 0;
            T before = 0;
            T byActivity = 0;
            T byStructure = 0;
            T byIntensity = 0;
            foreach (int i in closing.Context.UpTo(n))
            {
                T energy = frame.Get<T>(DistrictFrame.ValueAdded + i, lane) * state.Get<T>(layout.Intensity + i, lane) * saved;
                energy += large.Get<T>(i, lane);
                total += energy;
                YearToDate.Step(state, layout.EnergyYear + (i * YearToDate.Columns), season, lane, energy, out T energyNow, out T energyBefore);
                now += energyNow;
                before += energyBefore;

                int block = layout.ValueAddedYear + (i * YearToDate.Columns);
                T valueRatio = LogRatio(state.Get<T>(block + YearToDate.Now, lane), state.Get<T>(block + YearToDate.Before, lane));
                T energyRatio = LogRatio(energyNow, energyBefore);
                T mean = LogarithmicMean(energyNow, energyBefore);
                byActivity = T.FusedMultiplyAdd(mean, activityRatio, byActivity);
                byStructure = T.FusedMultiplyAdd(mean, valueRatio - activityRatio, byStructure);
                byIntensity = T.FusedMultiplyAdd(mean, energyRatio - valueRatio, byIntensity);

                // Both at or below nothing: there is no logarithm, and what an activity gains or loses there is a change of structure (Ang and Liu 2007).
                T neither = (energyNow <= Least) & (energyBefore <= Least);
                byStructure += Pack.Where(neither, energyNow - energyBefore);
            }

            T ratio = now / gdpNow / T.Max(before / gdpBefore, 1e-300);
            frame.Set(DistrictFrame.Energy, lane, total);
            frame.Set(DistrictFrame.EnergyIntensityFall, lane, Pack.Where(0 < before, 1 - ratio));
            frame.Set(DistrictFrame.EnergyActivityEffect, lane, byActivity);
            frame.Set(DistrictFrame.EnergyStructureEffect, lane, byStructure);
            frame.Set(DistrictFrame.EnergyIntensityEffect, lane, byIntensity);
        }
    }

    /// <summary>L(x, y) = (x − y)/ln(x/y); x where both are equal.</summary>
    public static T LogarithmicMean<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        T log = LogRatio(x, y);
        T close = T.Abs(log) < (1e-7);
        T quotient = (x - y) / T.Select(close, 1, log);

        // Near equality the quotient loses its digits; the mean of the two is right to 1e-15 there.
        return T.Select(close, (x + y) * 0.5, quotient);
    }

    private static T LogRatio<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        return LaneMath.Log(T.Max(x, Least) / T.Max(y, Least));
    }

    // Large projects booked by activity.
    private static void OfProjects<T>(ImmutableArray<ProjectParameters> projects, in Closing closing, Tile large)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < closing.Accounts.Activities.Length; i++) large.Column(i).Clear();
        for (int p = 0; p < closing.Projects.Count; p++)
        {
            int activity = projects[p].Activity;
            if (activity < 0) continue;
            Tile project = closing.Projects[p];
            foreach (int lane in closing.Context.Packs<T>()) large.Add(activity, lane, project.Get<T>(ProjectOutput.Energy, lane));
        }
    }
}
