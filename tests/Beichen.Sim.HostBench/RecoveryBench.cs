using System.Diagnostics;
using Beichen.Sim.Experiments;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Plans;

namespace Beichen.Sim.HostBench;

/// <summary>Kills one of two silo processes in the middle of an ensemble, and measures how long the other needs to make up for it.</summary>
public static class RecoveryBench
{
    /// <summary>Draws a batch.</summary>
    public const int BatchSize = 1024;

    // Batches before the clock runs: enough for the compiler to settle and for a rate.
    private const int WarmUpBatches = 24;

    /// <summary>Measures on two silos of its own, in about a quarter of a minute.</summary>
    /// <param name="compiled">The plan.</param>
    /// <param name="allThreads">Compute threads of both silos together.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<RecoveryTime> Measure(CompiledPlan compiled, int allThreads, CancellationToken cancellation)
    {
        int threads = Math.Max(1, allThreads / 2);
        await using TwoSilos two = await TwoSilos.StartAsync(threads, cancellation);
        await two.Deposit(compiled);
        await Run(0, WarmUpBatches, null);
        double each = (await Run(0, WarmUpBatches, null)).Times[^1].TotalSeconds / WarmUpBatches;

        // About two seconds of work for both, of which the second half is left to one.
        int batches = Math.Max(8, (int)(2 / each));
        int before = batches / 2;
        (List<TimeSpan> came, _) = await Run(0, batches, arrived =>
        {
            if (arrived == before) two.KillSecond();
        });
        (List<TimeSpan> alone, HashSet<SiloAddress> silos) = await Run(before, batches, null);
        if (silos.Count != 1) throw new InvalidOperationException($"{silos.Count} silos computed after one of two was killed");
        return new RecoveryTime(
            came.Skip(before).Zip(came.Skip(before - 1), (later, earlier) => later - earlier).Max().TotalSeconds,
            (came[^1] - came[before - 1]).TotalSeconds,
            alone[^1].TotalSeconds,
            batches - before,
            ClusterSilo.Liveness.TotalSeconds);

        // When each batch came, from the start, and who computed them.
        async Task<(List<TimeSpan> Times, HashSet<SiloAddress> Silos)> Run(int first, int end, Action<int>? arrived)
        {
            var request = new RunRequest
            {
                Plan = compiled.Plan,
                PlanFingerprint = compiled.Fingerprint,
                Seed = Sampling.DefaultSeed,
                FirstDraw = (ulong)(first * BatchSize),
                Draws = (end - first) * BatchSize,
                Host = HostKind.Batch,
                BatchSize = BatchSize,
                Threads = threads
            };
            var times = new List<TimeSpan>();
            var by = new HashSet<SiloAddress>();
            long start = Stopwatch.GetTimestamp();
            await foreach (RunBlock block in two.Host.StreamAsync(request, null, cancellation).ConfigureAwait(false))
            {
                times.Add(Stopwatch.GetElapsedTime(start));
                by.Add(block.Silo);
                arrived?.Invoke(times.Count);
            }

            return (times, by);
        }
    }
}
