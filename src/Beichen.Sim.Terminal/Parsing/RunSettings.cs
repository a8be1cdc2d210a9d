using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Membership.Clusters;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>What was asked for.</summary>
public sealed record RunSettings
{
    /// <summary>Draws that the run is made of.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed under which all luck is named.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Last quarter that is run.</summary>
    public required Quarter Horizon { get; init; }

    /// <summary>Silos in this process.</summary>
    public required int Silos { get; init; }

    /// <summary>Folder for the results; none when not given.</summary>
    public required string? Out { get; init; }

    /// <summary>Print nothing but problems.</summary>
    public required bool Quiet { get; init; }

    /// <summary>Print fingerprints and times too.</summary>
    public bool Verbose { get; init; }

    /// <summary>Print every milestone, and not only the worst.</summary>
    public bool All { get; init; }

    /// <summary>Give the chances of the figures as reported too.</summary>
    public bool AsReported { get; init; }

    /// <summary>Replace former results however large they are.</summary>
    public bool Force { get; init; }

    /// <summary>Batches in place of the world of entity grains.</summary>
    public required bool Batches { get; init; }

    /// <summary>Draws a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Threads that compute, of this process.</summary>
    public required int Threads { get; init; }

    /// <summary>Lanes a pack; 0 for the machine's own.</summary>
    public required int Width { get; init; }

    /// <summary>Half-width that every interval of a chance has to come down to; null when the draws decide.</summary>
    public double? Until { get; init; }

    /// <summary>Silos of other processes to run on; null for silos of this one.</summary>
    public ClusterAddress? Cluster { get; init; }

    /// <summary>Whether the run is streamed to disk batch by batch.</summary>
    public bool IsEnsemble => Until is not null || !Sampling.KeepsAll;

    /// <summary>Seed and number of the draws.</summary>
    public Sampling Sampling => new(Seed, Draws);

    /// <summary>The run as an ensemble.</summary>
    public EnsembleRequest Ensemble => new(Sampling, BatchSize, Until);

    /// <summary>How it is computed.</summary>
    public EvaluatorOptions Evaluator => new()
    {
        Host = Batches ? HostKind.Batch : HostKind.World,
        Silos = Silos,
        Threads = Threads,
        Width = Width,
        BatchSize = Batches ? BatchSize / 64 * 64 : 1024,
        Join = Cluster is { } cluster ? cancellation => ClusterJoin.StartAsync(cluster, Threads, cancellation) : null,
    };
}
