namespace Beichen.Sim.Grains.Entities;

/// <summary>A named project.</summary>
[Alias("Beichen.Sim.IProjectGrain")]
public interface IProjectGrain : IEntityGrain
{
    /// <summary>Phase 2: passes gates and asks its park. Done when the quarter before has ended; asked for when that end was not heard.</summary>
    [Alias("PassGates")]
    Task<Columns> PassGates(int quarter);

    /// <summary>
    /// Phase 4: invests and brings capacity on stream, given the district's opening;
    /// <paramref name="parkAnswer"/> is null without a park. Then phase 2 of the next quarter.
    /// </summary>
    [Alias("Invest")]
    Task<QuarterEnd> Invest(int quarter, Columns opening, Columns? parkAnswer);
}
