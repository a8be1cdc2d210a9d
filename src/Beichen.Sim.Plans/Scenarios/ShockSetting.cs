using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>A shock of a scenario.</summary>
/// <param name="Shock">Which: lockdown or vat-refund.</param>
/// <param name="Map">Its keys, for the values.</param>
/// <param name="From">First quarter; null for the start.</param>
/// <param name="To">Last quarter; null for the end.</param>
/// <param name="Scenario">Id of the scenario.</param>
internal sealed record ShockSetting(string Shock, MapNode Map, Quarter? From, Quarter? To, string Scenario)
{
    /// <summary>First quarter in which another policy lets it hold; null for its own.</summary>
    public Quarter? Since { get; init; }

    /// <summary>Last quarter before another policy; null for its own.</summary>
    public Quarter? Until { get; init; }

    /// <summary>Whether it holds in a quarter.</summary>
    public bool Holds(Quarter quarter) => !(quarter < From) && !(quarter > To) && !(quarter < Since) && !(quarter > Until);
}
