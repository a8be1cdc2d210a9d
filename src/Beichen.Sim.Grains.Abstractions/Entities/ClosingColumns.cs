namespace Beichen.Sim.Grains.Entities;

/// <summary>What the district takes in to close a quarter; its own opening and linkage it holds itself.</summary>
/// <param name="Pipeline">Output of the attraction pipeline.</param>
/// <param name="Projects">Outputs of the projects.</param>
/// <param name="Parks">Answers of the parks.</param>
/// <param name="Chains">Outputs of the chains.</param>
/// <param name="CommercialDistricts">Outputs of the commercial districts.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.ClosingColumns")]
public sealed record ClosingColumns(
    [property: Id(0)] Columns Pipeline,
    [property: Id(1)] ColumnsList Projects,
    [property: Id(2)] ColumnsList Parks,
    [property: Id(3)] ColumnsList Chains,
    [property: Id(4)] ColumnsList CommercialDistricts);
