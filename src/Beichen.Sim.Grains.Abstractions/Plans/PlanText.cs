namespace Beichen.Sim.Grains.Plans;

/// <summary>A plan as text, from which a silo of another process compiles it.</summary>
/// <param name="Fingerprint">Fingerprint of the compiled plan, which every silo must find again.</param>
/// <param name="Scenario">Path of the scenario among the files.</param>
/// <param name="Quarters">Number of quarters.</param>
/// <param name="Files">Files by path, slashes between folders: the scenarios' folder and the seeds'.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.PlanText")]
public sealed record PlanText(
    [property: Id(0)] string Fingerprint,
    [property: Id(1)] string Scenario,
    [property: Id(2)] int Quarters,
    [property: Id(3)] IReadOnlyDictionary<string, byte[]> Files);
