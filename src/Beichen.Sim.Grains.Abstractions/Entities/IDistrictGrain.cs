namespace Beichen.Sim.Grains.Entities;

/// <summary>The district: reads shocks and levers, sends local orders round, closes the accounts.</summary>
[Alias("Beichen.Sim.IDistrictGrain")]
public interface IDistrictGrain : IEntityGrain
{
    /// <summary>Phase 1: the opening. Done when the quarter before has ended; asked for when that end was not heard.</summary>
    [Alias("Open")]
    Task<Columns> Open(int quarter);

    /// <summary>Phase 5: the rounds of local orders.</summary>
    [Alias("Link")]
    Task<Columns> Link(int quarter, ColumnsList supplies, ColumnsList projects, Columns pipeline);

    /// <summary>Phases 7 to 12: the frame of the quarter. Then phase 1 of the next.</summary>
    [Alias("Close")]
    Task<QuarterEnd> Close(int quarter, ClosingColumns closing);
}
