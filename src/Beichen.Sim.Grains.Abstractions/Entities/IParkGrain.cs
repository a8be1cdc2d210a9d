namespace Beichen.Sim.Grains.Entities;

/// <summary>A park, which answers what asks for its land, floor area, power and desks.</summary>
[Alias("Beichen.Sim.IParkGrain")]
public interface IParkGrain : IEntityGrain
{
    /// <summary>Phase 3: admits, given the asks of its own projects in admission order, of those that serve it and the pipeline's.</summary>
    [Alias("Admit")]
    Task<Columns> Admit(int quarter, ColumnsList asks, Columns pipelineAsk);
}
