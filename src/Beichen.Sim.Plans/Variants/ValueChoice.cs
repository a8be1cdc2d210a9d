namespace Beichen.Sim.Plans.Variants;

/// <summary>Another value of the seeds, as a scenario's <c>changes</c> would state it.</summary>
/// <param name="Path">Path of the value, e.g. <c>projects/smc-2/investment</c>.</param>
/// <param name="Yaml">What it becomes, as YAML, e.g. <c>{value: 12, source: a what-if}</c>.</param>
public sealed record ValueChoice(string Path, string Yaml);
