namespace Beichen.Sim.Plans.Reading;

/// <summary>A seed value replaced by a scenario.</summary>
/// <param name="Path">Path of the value, as written.</param>
/// <param name="Value">What it becomes.</param>
/// <param name="Scenario">Id of the scenario.</param>
internal sealed record SeedChange(ScalarNode Path, Node Value, string Scenario);
