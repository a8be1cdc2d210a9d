using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>Settings of the measurements of <c>beichen bench</c> in tests.</summary>
internal static class BenchSettings
{
    /// <summary>1,024 draws of two quarters on two threads.</summary>
    public static RunSettings HalfAYear { get; } = new()
    {
        Draws = 1024,
        Seed = RunOptions.DefaultSeed,
        Horizon = new(2022, 2),
        Silos = 1,
        Out = null,
        Language = Language.Both,
        Quiet = true,
        Batches = true,
        BatchSize = 1024,
        Threads = 2,
        Width = 0,
    };
}
