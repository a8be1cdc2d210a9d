using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Levers;

/// <summary>A lever set by a scenario on one target.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">What it is set on; <see cref="LeverBook.Everything"/> for the district or all.</param>
/// <param name="Value">The setting.</param>
/// <param name="From">First quarter; null for the start.</param>
/// <param name="To">Last quarter; null for the end.</param>
/// <param name="LeverPlace">Where the lever is named.</param>
/// <param name="OnPlace">Where the target is named.</param>
/// <param name="ValuePlace">Where the setting stands.</param>
/// <param name="Scenario">Id of the scenario that sets it.</param>
internal sealed record LeverSetting(
    string Lever, string On, double Value, Quarter? From, Quarter? To, Place LeverPlace, Place OnPlace, Place ValuePlace, string Scenario)
{
    /// <summary>The setting by draw number; null where all draws share <see cref="Value"/>.</summary>
    public double[]? ByDraw { get; init; }

    /// <summary>The lowest of its values over the draws.</summary>
    public double Lowest => ByDraw?.Min() ?? Value;

    /// <summary>The highest of its values over the draws.</summary>
    public double Highest => ByDraw?.Max() ?? Value;
}
