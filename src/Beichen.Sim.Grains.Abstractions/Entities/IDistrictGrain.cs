namespace Beichen.Sim.Grains.Entities;

/// <summary>The district: reads shocks and levers, sends local orders round, closes the accounts.</summary>
[Alias("Beichen.Sim.IDistrictGrain")]
public interface IDistrictGrain : IEntityGrain
{
    /// <summary>Phase 1: the opening.</summary>
    [Alias("Open")]
    Task<Columns> Open(int quarter);

    /// <summary>Phase 5: the rounds of local orders.</summary>
    [Alias("Link")]
    Task<Columns> Link(int quarter, ColumnsList supplies, ColumnsList projects, Columns pipeline);

    /// <summary>Phases 7 to 12: the frame of the quarter.</summary>
    [Alias("Close")]
    Task<Columns> Close(int quarter, ClosingColumns closing);
}
