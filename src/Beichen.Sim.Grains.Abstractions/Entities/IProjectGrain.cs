namespace Beichen.Sim.Grains.Entities;

/// <summary>A named project.</summary>
[Alias("Beichen.Sim.IProjectGrain")]
public interface IProjectGrain : IEntityGrain
{
    /// <summary>Phase 2: passes gates and asks its park.</summary>
    [Alias("PassGates")]
    Task<Columns> PassGates(int quarter);

    /// <summary>Phase 4: invests and brings capacity on stream; <paramref name="parkAnswer"/> is null without a park.</summary>
    [Alias("Invest")]
    Task<Columns> Invest(int quarter, Columns? parkAnswer);
}
