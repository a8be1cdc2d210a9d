using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Levers;

/// <summary>A lever as a book of settings has it.</summary>
internal readonly record struct StandingLever(LeverRule Rule, LeverBook Book)
{
    /// <summary>Its path on a target that goes by these names, the most particular last; without any, as it stands on all.</summary>
    public QuarterPath On(params IReadOnlyList<string> names) => Book.Path(Rule, names);
}
