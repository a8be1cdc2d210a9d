using System.Diagnostics;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.HostBench;

/// <summary>Measures what a hand on a slider waits for inside the process: a lever set, 1,024 draws, every target scored.</summary>
public static class SliderBench
{
    /// <summary>Draws of a move.</summary>
    public const int Draws = 1024;

    private const int WarmMoves = 60;

    /// <summary>Measures moves of one lever over its range and back.</summary>
    /// <param name="scenario">The scenario near which the lever moves.</param>
    /// <param name="threads">Compute threads.</param>
    /// <param name="moves">Moves that are counted.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<SliderMoves> Measure(Scenario scenario, int threads, int moves, CancellationToken cancellation)
    {
        LeverText lever = scenario.Plan.Seeds.Levers.First(known => known.High > known.Low && scenario.Plan.Seeds.Everywhere(known).Count > 0);
        IReadOnlyList<string> on = scenario.Plan.Seeds.Everywhere(lever);
        var sampling = new Sampling(Sampling.DefaultSeed, Draws);
        var (settings, kernels, scores) = (new List<double>(), new List<double>(), new List<double>());
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = threads }, cancellation);
        for (int move = -WarmMoves; move < moves; move++)
        {
            double place = Math.Abs((move + WarmMoves) % 40 - 20) / 20.0;
            long start = Stopwatch.GetTimestamp();
            CompiledPlan plan = scenario.Compile(Variant.Setting(new LeverChoice(lever.Id, on, lever.Low + (place * (lever.High - lever.Low)))));
            long set = Stopwatch.GetTimestamp();
            TargetMargins margins = await evaluator.Margins(plan, sampling, cancellation);
            long computed = Stopwatch.GetTimestamp();
            _ = margins.Score();
            long scored = Stopwatch.GetTimestamp();
            if (move < 0) continue;
            settings.Add(Stopwatch.GetElapsedTime(start, set).TotalSeconds);
            kernels.Add(Stopwatch.GetElapsedTime(set, computed).TotalSeconds);
            scores.Add(Stopwatch.GetElapsedTime(computed, scored).TotalSeconds);
        }

        return new SliderMoves(lever.Id, settings, kernels, scores);
    }
}
