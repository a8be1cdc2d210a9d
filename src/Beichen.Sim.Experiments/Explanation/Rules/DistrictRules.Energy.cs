using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Energy (model 7.9).</content>
internal sealed partial class DistrictRules
{
    // Value added × intensity × efficiency, and what the named projects burn.
    private Total EnergyOf(int activity, int quarter) => Once("energy", activity, quarter, () =>
    {
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        var terms = new List<(double, Amount)>
        {
            (1, new Formula(new("各行业用能", "use by output"), Model.Energy, x => x[0] * x[1] * x[2],
                ValueAdded(activity, quarter),
                Fixed("基年能耗强度", "intensity of the base year", First(_state.Intensity + activity),
                    Model.Energy, $"activities/{parameters.Name.Id}/energy-intensity"),
                Drawn("节能", "efficiency", quarter < 0 ? 1 : State(quarter, DistrictState.EfficiencyLevel),
                    1, Model.Energy, "energy/efficiency-gain", "energy/efficiency-deviation"))),
        };
        for (int p = 0; p < _plan.Projects.Length; p++)
        {
            ProjectParameters project = _plan.Projects[p];
            if (project.Activity == activity) terms.Add((1, Drawn(
                project.Name.Chinese, project.Name.English, quarter < 0 ? 0 : _trace[quarter].Projects[p][ProjectOutput.Energy],
                0, Model.Projects, [$"projects/{project.Name.Id}/own-energy", .. LedgerPaths.Course(project.Name.Id)])));
        }

        return new Total(new(parameters.Name.Chinese, parameters.Name.English), Model.Energy, terms);
    });

    /// <summary>Energy of the quarter.</summary>
    public Total Energy(int quarter) => Sum("能源消费", "energy use", Model.Energy, Enumerable.Range(0, Activities).Select(i => EnergyOf(i, quarter)));

    // Energy over GDP of the same quarters.
    private Formula Intensity(IReadOnlyList<int> quarters) => new(new("单位地区生产总值能耗", "energy per unit of GDP"), Model.Energy, x => x[0] / x[1],
        Sum("能源消费", "energy use", Model.Energy, Enumerable.Range(0, Activities)
            .Select(i => new OverQuarters(EnergyOf(i, quarters[0]).Name, Model.Energy, [.. quarters.Select(quarter => EnergyOf(i, quarter))]))),
        Sum("地区生产总值", "GDP", Model.Gdp, Enumerable.Range(0, Activities).Select(i => ValueAddedOf(i, quarters))));

    /// <summary>Fall of energy per unit of GDP, year to date.</summary>
    public Amount EnergyIntensityFall(int quarter)
    {
        int[] now = YearTo(quarter), before = Array.ConvertAll(now, YearBefore);
        Formula last = Intensity(before);
        return last.Value == 0
            ? Fixed("单位地区生产总值能耗降幅", "fall of energy per unit of GDP", 0, Model.Energy, "energy/efficiency-gain")
            : new Movement(new("单位地区生产总值能耗降幅", "fall of energy per unit of GDP"), Model.Energy, -1 / last.Value, Intensity(now), last);
    }

    /// <summary>What activity moved energy by (LMDI-I): Σ L(E, E′) · ln(G/G′), told by what moved GDP.</summary>
    public Formula EnergyActivity(int quarter)
    {
        double mean = Enumerable.Range(0, Activities).Sum(i => Mean(i, quarter));
        return new Formula(new("规模效应", "effect of activity"), Model.Energy, x => mean * Log(1 + x[0]), GdpGrowth(quarter));
    }

    /// <summary>What the structure of activities moved it by.</summary>
    public Total EnergyStructure(int quarter) => LogMeanDivisia("结构效应", "effect of structure", quarter,
        (i, q) => Ratio(i, q, ValueAdded) - Log(1 + GdpGrowth(q).Value), "base-weight", "city-loading", "own-shock-deviation", "energy-intensity");

    /// <summary>What intensity moved it by.</summary>
    public Total EnergyIntensity(int quarter) =>
        LogMeanDivisia("强度效应", "effect of intensity", quarter, (i, q) => Ratio(i, q, EnergyOf) - Ratio(i, q, ValueAdded), "energy-intensity");

    private Total LogMeanDivisia(string zh, string en, int quarter, Func<int, int, double> log, params string[] sources) => new(new(zh, en), Model.Energy,
    [
        .. Enumerable.Range(0, Activities).Select(i =>
        {
            ActivityParameters activity = _plan.Accounts.Activities[i];
            return (1.0, (Amount)Drawn(activity.Name.Chinese, activity.Name.English, Mean(i, quarter) * log(i, quarter), 0, Model.Energy,
                [.. LedgerPaths.Of($"activities/{activity.Name.Id}/", sources), "energy/efficiency-gain", "energy/efficiency-deviation"]));
        }),
    ]);

    private double Mean(int activity, int quarter)
    {
        int[] now = YearTo(quarter);
        return EnergyStep.LogarithmicMean(
            new Lanes1(now.Sum(q => EnergyOf(activity, q).Value)), new Lanes1(now.Sum(q => EnergyOf(activity, YearBefore(q)).Value))).Value;
    }

    private double Ratio(int activity, int quarter, Func<int, int, Amount> amount)
    {
        int[] now = YearTo(quarter);
        return Log(Math.Max(now.Sum(q => amount(activity, q).Value), 1e-12) / Math.Max(now.Sum(q => amount(activity, YearBefore(q)).Value), 1e-12));
    }
}
