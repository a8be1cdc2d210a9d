using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Investment without a name (model 3.6): what the vintages spend, as far as it is financed, and developers,
/// less what an ordinary year counts on from the named projects and the pipeline, whose own
/// course stands in its place. So giving money a name, or taking the name away, moves no total; a slip does.
/// </summary>
public static class BackgroundStep
{
    /// <summary>Runs the step, before builders are asked.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="curve">F of the vintages.</param>
    /// <param name="stopped">What a scenario removed: its money was counted on and does not come.</param>
    /// <param name="context">Which quarter, which draws.</param>
    /// <param name="opening">The opening: what outbreaks leave of building.</param>
    /// <param name="projects">All projects' outputs.</param>
    /// <param name="pipeline">The pipeline's output.</param>
    /// <param name="streams">How many streams it has.</param>
    /// <param name="state">State of the district.</param>
    public static void Run<T>(
        AccountsParameters accounts, CurveTable curve, StoppedWork stopped, in QuarterContext context,
        Tile opening, Tiles projects, Tile pipeline, int streams, Tile state)
        where T : struct, ILanes<T>
    {
        double season = 4 * accounts.InvestmentSeason[context.Season];
        foreach (int lane in context.Packs<T>())
        {
            T counted = stopped.CountedOn<T>(context, lane);
            for (int p = 0; p < projects.Count; p++) counted += projects[p].Get<T>(ProjectOutput.CountedOn, lane);
            for (int s = 0; s < streams; s++) counted += pipeline.From(s * StreamOutput.Count).Get<T>(StreamOutput.CountedOn, lane);
            T started = Vintages.Spent<T>(curve, context.Quarter, context.FirstSeason, state, lane);

            // Lenders and the limit on debt finance so much of what was started and no more.
            T ceiling = state.Get<T>(DistrictState.FinancingCeiling, lane);
            T financed = T.Select(Pack.Is(ceiling, 0), started, T.Min(started, ceiling * state.Get<T>(DistrictState.OrdinaryStarts, lane)));
            T vintages = financed * season * state.Get<T>(DistrictState.InvestmentPrice, lane);
            T estate = PropertyStep.Investment<T>(accounts, context, state, lane);
            T activity = opening.Get<T>(DistrictOpening.Building, lane);
            T background = T.Max(vintages + estate - counted, Pack.Zero<T>());
            state.Set(DistrictState.EstateInvestment, lane, T.Min(estate, background) * activity);
            state.Set(DistrictState.BackgroundInvestment, lane, background * activity);
        }
    }
}
