using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>Runs of the scenarios in folders of this process, each made when it is first asked for.</summary>
public static class StoredRuns
{
    private const int Draws = 256;
    private static readonly string Place = Directory.CreateTempSubdirectory("beichen-briefing").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new(StringComparer.Ordinal);

    static StoredRuns() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => Directory.Delete(Place, recursive: true);

    /// <summary>The folder of the scenarios.</summary>
    public static string Scenarios { get; } = Path.Combine(Root(), "scenarios");

    /// <summary>Every scenario of the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The folder of a scenario's run.</summary>
    public static Task<string> Folder(string scenario) => Made.GetOrAdd(scenario, static name => new Lazy<Task<string>>(() => Make(name))).Value;

    /// <summary>A scenario's run.</summary>
    public static async Task<StoredColumns> Open(string scenario) => StoredColumns.Open(await Folder(scenario));

    private static async Task<string> Make(string name)
    {
        string folder = Path.Combine(Place, name);
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        Scenario scenario = Scenario.Open(Path.Combine(Scenarios, name + ".yaml"));
        var sampling = new Sampling(Sampling.DefaultSeed, Draws);
        ScoredRun run = await evaluator.Run(scenario.Plan, sampling, null, CancellationToken.None);
        RunSummary summary =
            run.Summary with { Sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(run, sampling), CancellationToken.None) };
        RunStore.Write(folder, summary, run.Columns, run.Identity, unfinished => RunFolder.Add(unfinished, run.Plan));
        return folder;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
