namespace Beichen.Sim.Grains.Entities;

/// <summary>An industry chain.</summary>
[Alias("Beichen.Sim.IChainGrain")]
public interface IChainGrain : IEntityGrain
{
    /// <summary>Phase 5: what it can produce, given the district's opening and the outputs of its own projects in plan order.</summary>
    [Alias("Supply")]
    Task<Columns> Supply(int quarter, Columns opening, ColumnsList projects);

    /// <summary>Phase 5: its part of the local orders.</summary>
    [Alias("Settle")]
    Task<Columns> Settle(int quarter, Columns linkage);
}
