using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>A shock of a scenario.</summary>
/// <param name="Shock">Which: lockdown or vat-refund.</param>
/// <param name="Map">Its keys, for the values.</param>
/// <param name="From">First quarter; null for the start.</param>
/// <param name="To">Last quarter; null for the end.</param>
/// <param name="Scenario">Id of the scenario.</param>
internal sealed record ShockSetting(string Shock, MapNode Map, Quarter? From, Quarter? To, string Scenario);
