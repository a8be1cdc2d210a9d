using System.Diagnostics;
using Beichen.Sim.Experiments;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;

namespace Beichen.Sim.HostBench;

/// <summary>
/// Measures interactive runs, from the request to the scored answer as <c>beichen run</c> gives it, in turns on an idle host and beside an ensemble.
/// </summary>
public static class LatencyBench
{
    /// <summary>Draws of an interactive run.</summary>
    public const int Draws = 1024;

    /// <summary>Runs of either kind in a round. Rounds are short, so that a machine whose speed drifts slows both alike.</summary>
    public const int RunsARound = 5;

    /// <summary>Measures on a host of its own.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="threads">Compute threads.</param>
    /// <param name="rounds">Rounds, each of some runs on the idle host and as many beside an ensemble; twice and once as many runs warm up.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<InteractiveLatency> Measure(CompiledPlan plan, int threads, int rounds, CancellationToken cancellation)
    {
        var sampling = new Sampling(Sampling.DefaultSeed, Draws);
        var idle = new List<double>();
        var busy = new List<double>();
        long draws = 0;
        double seconds = 0;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Host = HostKind.World, Threads = threads }, cancellation);
        await Turn([], 2 * rounds);
        await Beside([], rounds);
        (draws, seconds) = (0, 0);
        for (int round = 0; round < rounds; round++)
        {
            await Turn(idle, RunsARound);
            await Beside(busy, RunsARound);
        }

        return new InteractiveLatency(idle, busy, draws / seconds);

        async Task Turn(List<double> times, int count)
        {
            for (int run = 0; run < count; run++)
            {
                long start = Stopwatch.GetTimestamp();
                await evaluator.Run(plan, sampling, null, cancellation);
                times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        async Task Beside(List<double> times, int count)
        {
            await using BackgroundEnsemble ensemble = await BackgroundEnsemble.StartAsync(evaluator, plan, cancellation);
            long before = ensemble.Done;
            long start = Stopwatch.GetTimestamp();
            await Turn(times, count);
            draws += ensemble.Done - before;
            seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
