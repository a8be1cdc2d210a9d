using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;

namespace Beichen.Sim.Experiments;

/// <summary>How an evaluator computes. No result depends on any of this.</summary>
public sealed record EvaluatorOptions
{
    /// <summary>Where runs are hosted: entity grains or batches on silos; null for the compute threads of this process, with no silo.</summary>
    public HostKind? Host { get; init; }

    /// <summary>Silos of this process, where runs are hosted on silos.</summary>
    public int Silos { get; init; } = 1;

    /// <summary>Compute threads; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>To whom the compute threads of this process give way, e.g. to a hand that waits for another evaluator; null for nobody.</summary>
    public RightOfWay? Before { get; init; }

    /// <summary>Draws a pack: 1, 2, 4 or 8; 0 for the machine's own.</summary>
    public int Width { get; init; }

    /// <summary>Draws a batch on a silo, 64 to 16,384 in steps of 64.</summary>
    public int BatchSize { get; init; } = 1024;

    /// <summary>Most draws of an entity grain, 64 to 4,096 in steps of 64.</summary>
    public int Lanes { get; init; } = 1024;

    /// <summary>Anything more that silos of this process are to have, e.g. a dashboard; null for nothing.</summary>
    public Action<ISiloBuilder>? Configure { get; init; }

    /// <summary>Joins the silos of other processes; null to start silos in this one.</summary>
    public Func<CancellationToken, Task<SimulationHost>>? Join { get; init; }
}
