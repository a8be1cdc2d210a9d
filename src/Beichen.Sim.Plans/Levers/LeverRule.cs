using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Levers;

/// <summary>A lever of the model. What a district makes of it, its words, its limits and what it costs, stands in levers.yaml.</summary>
/// <param name="Id">Id in the files.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Low">Lowest setting that the model can take.</param>
/// <param name="High">Highest setting that the model can take.</param>
/// <param name="Default">Setting that changes nothing.</param>
/// <param name="Scope">What it may be set on.</param>
internal sealed record LeverRule(string Id, string Unit, double Low, double High, double Default, LeverScope Scope)
{
    /// <summary>False when it holds for the whole run.</summary>
    public bool ByQuarter { get; init; } = true;

    /// <summary>The plan with the lever where it belongs, as it stands; every other value stays.</summary>
    public required Func<DistrictPlan, StandingLever, DistrictPlan> Put { get; init; }

    /// <summary>Whether it can move the course of a project: it lies on projects, on parks, which admit them, or on arrivals, which ask the parks.</summary>
    public bool MovesProjects(DistrictPlan plan)
    {
        DistrictPlan put = Put(plan, new StandingLever(this, new LeverBook([], plan.Start, plan.Quarters)));
        return put.Projects != plan.Projects || put.Parks != plan.Parks || !ReferenceEquals(put.Attraction, plan.Attraction);
    }

    /// <summary>The path that changes nothing, one object.</summary>
    public QuarterPath Path { get; } = QuarterPath.Constant(Default);
}
