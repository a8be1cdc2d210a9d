namespace Beichen.Sim.Grains.Hosting;

/// <summary>How the simulation is hosted in this process.</summary>
public sealed record HostOptions
{
    /// <summary>Number of silos, 1 or more, joined on loopback.</summary>
    public int Silos { get; init; } = 1;

    /// <summary>Compute threads for batches, shared by the silos; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>To whom the compute threads give way; null for nobody.</summary>
    public Batches.RightOfWay? Before { get; init; }

    /// <summary>Where a plan comes from that was not registered in this process; null when all are.</summary>
    public Func<IServiceProvider, Plans.IPlanSource>? PlanSource { get; init; }

    /// <summary>Anything more to add to each silo, e.g. other grain storage under <see cref="Entities.EntityStore.Provider"/> or a dashboard.</summary>
    public Action<ISiloBuilder>? Configure { get; init; }
}
