using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>What to run.</summary>
public sealed record RunRequest
{
    /// <summary>The compiled plan.</summary>
    public required DistrictPlan Plan { get; init; }

    /// <summary>Its fingerprint, under which the silos know it.</summary>
    public required string PlanFingerprint { get; init; }

    /// <summary>Seed of the experiment.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of draws, 1 or more.</summary>
    public required int Draws { get; init; }

    /// <summary>Number of the first draw, a multiple of 64.</summary>
    public ulong FirstDraw { get; init; }

    /// <summary>World or batch.</summary>
    public HostKind Host { get; init; } = HostKind.World;

    /// <summary>Most lanes an entity grain holds, 64 to 4,096 in steps of 64.</summary>
    public int Lanes { get; init; } = 1024;

    /// <summary>Draws a batch call, 64 to 16,384 in steps of 64.</summary>
    public int BatchSize { get; init; } = 1024;

    /// <summary>Blocks or batches under way at a time, a silo; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>Draws a pack: 1, 2, 4 or 8; 0 for the machine's own.</summary>
    public int Width { get; init; }

    /// <summary>True for every column that a reader would use, false for outcomes, stages and production dates.</summary>
    public bool FullResults { get; init; }

    /// <summary>Draws a block of this host.</summary>
    internal int BlockDraws => Host == HostKind.World ? Lanes : BatchSize;

    /// <summary>Number of blocks.</summary>
    internal int Blocks => (Draws + BlockDraws - 1) / BlockDraws;

    /// <summary>Draws of one block.</summary>
    internal int DrawsOf(int block) => Math.Min(BlockDraws, Draws - (block * BlockDraws));

    /// <summary>First draw of one block.</summary>
    internal ulong FirstDrawOf(int block) => FirstDraw + ((ulong)block * (ulong)BlockDraws);

    /// <summary>Refuses what cannot be run.</summary>
    /// <exception cref="ArgumentException">A number is out of its range; the message names it.</exception>
    internal static void Check(RunRequest request)
    {
        Require(request, request.Draws >= 1, $"draws {request.Draws}: 1 or more");
        Require(request, request.Threads >= 0, $"threads {request.Threads}: 0 or more");
        Require(request, request.FirstDraw % 64 == 0, $"first draw {request.FirstDraw}: a multiple of 64");
        Require(request, request.Lanes is >= 64 and <= 4096 && request.Lanes % 64 == 0, $"lanes {request.Lanes}: 64 to 4,096 in steps of 64");
        Require(request, request.BatchSize is >= 64 and <= 16384 && request.BatchSize % 64 == 0,
            $"batch size {request.BatchSize}: 64 to 16,384 in steps of 64");

        static void Require(RunRequest request, bool condition, string problem)
        {
            if (!condition) throw new ArgumentException(problem, nameof(request));
        }
    }
}
