using System.Diagnostics;
using System.Diagnostics.Metrics;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Plans;

namespace Beichen.Sim.HostBench;

/// <summary>Measures questions over many plans, each in turn with an ensemble of as many draws.</summary>
public static class QuestionBench
{
    private const string Target = "gdp";
    private const int Factors = 40;
    private const int Rounds = 3;

    /// <summary>Asks each question three times and takes the middle one of each side.</summary>
    /// <param name="baseline">The scenario that is asked about.</param>
    /// <param name="push">One that extends it by several changes.</param>
    /// <param name="threads">Compute threads.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<QuestionTime>> Measure(Scenario baseline, Scenario push, int threads, CancellationToken cancellation)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = threads }, cancellation);
        Sampling full = new(Sampling.DefaultSeed, 1024);
        string[] grouped =
            [.. (await FactorQuestion.Ask(evaluator, baseline.Plan, new FactorRequest([Target], full with { Draws = 64 }, ["inputs"]), null, cancellation))[0]
            .Factors.Select(factor => factor.Id).Order(StringComparer.Ordinal).Take(Factors)];
        (string Name, Func<Task> Ask)[] questions =
        [
            ($"Sobol' over {grouped.Length} groups of uncertain values, N = 1,024",
                () => FactorQuestion.Ask(evaluator, baseline.Plan, new FactorRequest([Target], full, grouped), null, cancellation)),
            ("Morris over all levers",
                () => SensitivityQuestion.Ask(evaluator, baseline, new SensitivityRequest(Target, full with { Draws = 256 }), null, cancellation)),
            ($"Shapley shares of `{push.Plan.Scenario.Id}`",
                () => AttributionQuestion.Ask(evaluator, push, new AttributionRequest(Target, full), null, cancellation)),
            ("latest-safe over all projects and eight quarters",
                () => LatestSafeQuestion.Ask(evaluator, baseline, new LatestSafeRequest(Target, 0.05, full), null, cancellation)),
        ];
        var times = new List<QuestionTime>();
        foreach ((string name, Func<Task> ask) in questions)
        {
            long draws = await Count(ask);
            var (asked, run) = (new List<double>(), new List<double>());
            for (int round = 0; round < Rounds; round++)
            {
                asked.Add(await Seconds(ask));
                run.Add(await Seconds(() => Ensemble(evaluator, baseline.Plan, draws, cancellation)));
            }

            times.Add(new QuestionTime(name, draws, InteractiveLatency.Quantile(asked, 0.5), InteractiveLatency.Quantile(run, 0.5)));
        }

        return times;
    }

    // In blocks, as an ensemble is: none is larger than what one plan of a question has.
    private static async Task Ensemble(Evaluator evaluator, CompiledPlan plan, long draws, CancellationToken cancellation)
    {
        const int Block = 16 * 4096;
        for (long done = 0; done < draws; done += Block)
            await evaluator.Margins(plan, new Sampling(Sampling.DefaultSeed, (int)Math.Min(Block, draws - done)) { FirstDraw = (ulong)done }, cancellation);
    }

    private static async Task<double> Seconds(Func<Task> act)
    {
        long start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // What the evaluator says that it has computed meanwhile.
    private static async Task<long> Count(Func<Task> act)
    {
        long draws = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Name is "beichen.draws") own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref draws, count));
        listener.Start();
        await act();
        return Interlocked.Read(ref draws);
    }
}
