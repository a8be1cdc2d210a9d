using System.Diagnostics;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Running;

/// <summary>A scenario that was run: its columns, what they say, and who it was.</summary>
/// <param name="Compilation">The compiled scenario.</param>
/// <param name="Columns">Its columns, in memory or on disk.</param>
/// <param name="Summary">What they say.</param>
/// <param name="Identity">What was run, and how.</param>
public sealed record Simulated(PlanCompilation Compilation, IRunColumns Columns, RunSummary Summary, RunIdentity Identity);

/// <summary>Runs compiled scenarios on a host, with progress.</summary>
public static class Simulation
{
    /// <summary>Draws beyond which a run keeps outcomes only, not every column of every quarter.</summary>
    public const int FullDraws = 16384;

    /// <summary>Runs a scenario.</summary>
    public static async Task<Simulated> Run(SimulationHost host, PlanCompilation compilation, RunSettings settings, Output output, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        var plan = compilation.Plan ?? throw new ArgumentException("the scenario has problems", nameof(compilation));
        var request = new RunRequest
        {
            Plan = plan,
            PlanFingerprint = compilation.Fingerprint,
            Seed = settings.Seed,
            Draws = settings.Draws,
            Host = settings.Batches ? HostKind.Batch : HostKind.World,
            BatchSize = settings.Batches ? settings.BatchSize / 64 * 64 : 1024,
            Threads = settings.Threads,
            Width = settings.Width,
            FullResults = settings.Draws <= FullDraws,
        };
        string name = compilation.Scenario?.Id ?? "";
        RunOutcome outcome = await WithProgress(name, plan.Quarters, settings, output, progress => host.RunAsync(request, progress, cancellation));
        RunFrames frames = RunFrames.Join(outcome.Layout, plan, [.. outcome.Blocks.Select(b => (b.Draws, b.Quarters))]);
        RunSummary summary = RunScoring.Score(frames);
        return new Simulated(compilation, frames, summary, Identify(compilation, settings, outcome.Fingerprint, Stopwatch.GetElapsedTime(start).TotalSeconds));
    }

    /// <summary>Who a run of a compiled scenario is.</summary>
    public static RunIdentity Identify(PlanCompilation compilation, RunSettings settings, string fingerprint, double seconds)
    {
        var scenario = compilation.Scenario ?? throw new ArgumentException("no scenario", nameof(compilation));
        var uncertain = compilation.Ledger.Entries.Where(e => e.UncertaintyKey is not null).ToList();
        return new RunIdentity
        {
            Scenario = scenario.Id,
            ScenarioZh = scenario.Chinese,
            ScenarioEn = scenario.English,
            QuestionZh = scenario.ChineseQuestion,
            QuestionEn = scenario.EnglishQuestion,
            Kind = scenario.IsStress ? "stress" : "ex-ante",
            Seed = settings.Seed,
            Silos = settings.Silos,
            PlanFingerprint = compilation.Fingerprint,
            ResultFingerprint = fingerprint,
            Versions = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["beichen"] = typeof(Simulation).Assembly.GetName().Version?.ToString(3) ?? "0",
                ["dotnet"] = Environment.Version.ToString(),
                ["orleans"] = typeof(Orleans.IGrainFactory).Assembly.GetName().Version?.ToString(3) ?? "0",
            },
            AssumedShare = uncertain.Count == 0 ? null : (double)uncertain.Count(e => e.Basis is "assumed" or "analogue") / uncertain.Count,
            Ambiguities = [.. compilation.Ambiguities.Select(a => new Ambiguity(a.Target, a.Chinese, a.English))],
            Timing = new RunTiming(settings.Batches ? "batch" : "world", settings.BatchSize, settings.Width == 0 ? Kernel.Runs.DistrictKernel.NativeWidth : settings.Width, seconds),
        };
    }

    // A bar by quarter on a terminal, a line a quarter when piped, nothing when quiet.
    private static async Task<RunOutcome> WithProgress(string name, int quarters, RunSettings settings, Output output, Func<IProgress<RunProgress>?, Task<RunOutcome>> run)
    {
        if (settings.Quiet) return await run(null);
        if (!output.Errors.Profile.Capabilities.Interactive) return await run(new ProgressLines(settings.Language.Pick($"推演 {name}", $"running {name}"), quarters, output));
        return await output.Errors.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(settings.Language.Pick($"推演 {name}", $"running {name}")), maxValue: 1);
            return await run(new DirectProgress(p => task.Value = (double)p.Quarters / p.AllQuarters));
        });
    }

    // Reports at once, on whichever thread; the bar reads when it draws.
    private sealed class DirectProgress(Action<RunProgress> report) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => report(value);
    }
}
