using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>What a run that knows part of its year rests on.</summary>
/// <param name="Condition">What the actuals moved.</param>
/// <param name="Identity">What was run, told so that figures say what it knows.</param>
/// <param name="Actuals">What has happened.</param>
internal sealed record KnownYear(ConditionAnswer Condition, RunIdentity Identity, KnownActuals Actuals)
{
    /// <summary>Growth of GDP that was published of whole quarters, by the quarter's place.</summary>
    /// <param name="start">First quarter of the run.</param>
    public IReadOnlyList<(int Quarter, double Growth)> Growth(Quarter start) => [.. Actuals.Observations
        .Where(seen => seen.Indicator.Id is "gdp-growth" && seen.Month == 3).Select(seen => (seen.Quarter.Since(start), seen.Value))];
}
