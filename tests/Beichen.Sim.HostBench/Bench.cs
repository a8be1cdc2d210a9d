using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;

namespace Beichen.Sim.HostBench;

/// <summary>Measures every host against the plain vector loop in one run: rounds in which each takes its turn.</summary>
public static class Bench
{
    /// <summary>Key of the loop that the others are held against.</summary>
    public const string Vector = "vector";

    private const int Rounds = 5;

    /// <summary>The two ratios that are not to the vector loop, in a sentence: vectors against scalars, two processes against one.</summary>
    public static string Summary(IReadOnlyList<Contestant> all)
    {
        return string.Create(CultureInfo.InvariantCulture, $"The vector loop does {Rate(Vector) / Rate("scalar"):0.00} times the scalar loop with packs "
            + $"of {DistrictKernel.NativeWidth} draws; two silo processes do {Rate("twoSilos") / Rate("batch"):0.000} of the batch host in one process.");

        double Rate(string key) => all.Single(contestant => string.Equals(contestant.Key, key, StringComparison.Ordinal)).Rate;
    }

    /// <summary>Measures.</summary>
    /// <param name="compiled">The plan.</param>
    /// <param name="threads">Compute threads.</param>
    /// <param name="seconds">Seconds of measurement for each, warm-up aside.</param>
    /// <param name="say">Tells how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<Contestant>> Measure(
        CompiledPlan compiled, int threads, double seconds, Action<string> say, CancellationToken cancellation)
    {
        DistrictPlan plan = compiled.Plan;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Threads = threads }, cancellation);
        await using TwoSilos two = await TwoSilos.StartAsync(Math.Max(1, threads / 2), cancellation);
        await two.Deposit(compiled);
        Contestant[] all =
        [
            Loop("scalar", "标量循环", "scalar loop, width 1", 1, keeps: true),
            Loop(Vector, "向量循环", "vector loop", 0, keeps: true),
            Loop("vectorBare", "向量循环，不留结果", "vector loop, nothing kept", 0, keeps: false),
            Grains("batch", "批", "batch host, 1,024 draws a batch", host, HostKind.Batch, 1024, threads),
            .. new[] { 1, 64, 1024, 4096 }.Select(lanes =>
                Grains($"world{lanes}", $"世界 {lanes} 道", $"world host, {lanes} lane{(lanes == 1 ? "" : "s")}", host, HostKind.World, lanes, threads)),
            Grains("twoSilos", "两个仓进程，批", "two silo processes, batches", two.Host, HostKind.Batch, 1024, Math.Max(1, threads / 2)),
        ];
        foreach (Contestant contestant in all)
        {
            say($"warm-up: {contestant.English}");
            await contestant.WarmUp(TimeSpan.FromSeconds(Math.Clamp(seconds / 2, 0.5, 6)));
        }

        for (int round = 0; round < Rounds; round++)
        {
            say($"round {round + 1} of {Rounds}");
            foreach (Contestant contestant in all)
            {
                cancellation.ThrowIfCancellationRequested();
                await contestant.Measure(TimeSpan.FromSeconds(seconds / Rounds));
            }
        }

        return all;

        Contestant Loop(string key, string chinese, string english, int width, bool keeps)
        {
            var loop = new PlainLoop(plan, width, threads, keeps);
            return new Contestant(key, chinese, english, 64 * threads, draws => Task.Run(() => loop.Run(Sampling.DefaultSeed, draws), cancellation));
        }

        Contestant Grains(string key, string chinese, string english, SimulationHost on, HostKind kind, int lanes, int atOnce) =>
            new(key, chinese, english, lanes == 1 ? 1 : lanes * threads, async draws =>
        {
            // One lane: one draw a run, which still takes a tile.
            int runs = lanes == 1 ? draws : 1;
            for (int run = 0; run < runs; run++)
            {
                var request = new RunRequest
                {
                    Plan = plan,
                    PlanFingerprint = compiled.Fingerprint,
                    Seed = Sampling.DefaultSeed,
                    Draws = draws / runs,
                    FirstDraw = (ulong)run * 64,
                    Host = kind,
                    Lanes = Math.Max(64, lanes),
                    BatchSize = Math.Max(64, lanes),
                    Threads = atOnce,
                };
                await foreach (var _ in on.StreamAsync(request, null, cancellation).ConfigureAwait(false)) cancellation.ThrowIfCancellationRequested();
            }
        });
    }
}
