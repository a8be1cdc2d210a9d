namespace Beichen.Sim.Grains.Entities;

/// <summary>A commercial district.</summary>
[Alias("Beichen.Sim.ICommercialDistrictGrain")]
public interface ICommercialDistrictGrain : IEntityGrain
{
    /// <summary>Phase 6: its draw on each town, given the outputs of all projects.</summary>
    [Alias("Draw")]
    Task<Columns> Draw(int quarter, ColumnsList projects);

    /// <summary>Phase 6: its sales, given the district's opening and the draws of all commercial districts.</summary>
    [Alias("Sell")]
    Task<Columns> Sell(int quarter, Columns opening, ColumnsList draws);
}
