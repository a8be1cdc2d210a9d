namespace Beichen.Sim.Grains.Hosting;

/// <summary>How a run is hosted; its result does not depend on it.</summary>
public enum HostKind
{
    /// <summary>A grain an entity, which can be asked and goes on after a lost silo.</summary>
    World,

    /// <summary>The whole district in one call a batch of draws.</summary>
    Batch,
}
