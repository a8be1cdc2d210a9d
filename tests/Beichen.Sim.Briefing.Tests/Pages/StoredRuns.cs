using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Results.Ensembles;
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
    public static Task<string> Folder(string scenario) => Made.GetOrAdd(scenario, static name => new Lazy<Task<string>>(() => Named(name))).Value;

    /// <summary>A scenario's run.</summary>
    public static async Task<StoredColumns> Open(string scenario) => StoredColumns.Open(await Folder(scenario));

    /// <summary>The baseline given what happened in its first quarter: two figures and a fact; or one whose folder has lost what it kept of them.</summary>
    public static async Task<StoredColumns> OpenKnown(bool withRelease = true) => StoredColumns.Open(
        await Made.GetOrAdd(withRelease ? "known" : "lost", static name => new Lazy<Task<string>>(() => MakeKnown(name))).Value);

    /// <summary>The baseline on fewer draws.</summary>
    public static async Task<StoredColumns> OpenFewer() =>
        StoredColumns.Open(await Made.GetOrAdd("fewer", static name => new Lazy<Task<string>>(() => Named("baseline", name, 64))).Value);

    /// <summary>The baseline as an ensemble, which keeps outcomes alone.</summary>
    public static async Task<StoredColumns> OpenEnsemble() =>
        StoredColumns.Open(await Made.GetOrAdd("ensemble", static _ => new Lazy<Task<string>>(MakeEnsemble)).Value);

    /// <summary>What it takes to make investment likely, and growth, which is out of reach: answers as <c>achieve --json</c> prints them.</summary>
    public static Task<string> Achieve(string target) =>
        Made.GetOrAdd("achieve-" + target, static name => new Lazy<Task<string>>(() => Ask(name["achieve-".Length..]))).Value;

    private static async Task<string> MakeKnown(string name)
    {
        string folder = Path.Combine(Place, name), file = Path.Combine(Place, name + ".yaml");
        await File.WriteAllTextAsync(file, """
            data-date: 2022Q1
            observations:
              - {indicator: gdp-growth, quarter: 2022Q1, value: 0.046}
              - {indicator: investment-growth, quarter: 2022Q1, value: 0.02}
            facts:
              - {project: smc-2, stage: building, quarter: 2022Q1}
            """);
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        Scenario scenario = Scenario.Open(Path.Combine(Scenarios, "baseline.yaml"));
        var sampling = new Sampling(Sampling.DefaultSeed, Draws);
        KnownActuals known = ActualsFile.Read(file, scenario.Plan);
        ConditionedRun made = await ConditionedRun.Make(evaluator, scenario.Plan, new ConditionRequest(known, sampling));
        RunSummary summary = made.Run.Summary with
        {
            Sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(made.Run, sampling), CancellationToken.None)
        };
        RunStore.Write(folder, summary, made.Run.Columns, made.Run.Identity, unfinished =>
        {
            RunFolder.Add(unfinished, scenario.Plan);
            if (name == "known") ReleaseFolder.Keep(unfinished, scenario.Plan, known, made.Condition!);
        });
        return folder;
    }

    private static async Task<string> Ask(string target)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        Scenario scenario = Scenario.Open(Path.Combine(Scenarios, "baseline.yaml"));
        AchieveReport report = await AchieveQuestion.Ask(evaluator, scenario, new AchieveRequest([target], 0.7, new Sampling(Sampling.DefaultSeed, 64))
        {
            Levers = ["approval-pace", "attraction-effort", "project-punctuality"],
            Holds = [new HeldTarget("budget-revenue", 0.3)],
        });
        return JsonSerializer.Serialize(report, JsonSerializerOptions.Web);
    }

    private static async Task<string> MakeEnsemble()
    {
        string folder = Path.Combine(Place, "ensemble");
        Directory.CreateDirectory(folder);
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        CompiledPlan plan = Scenario.Open(Path.Combine(Scenarios, "baseline.yaml")).Plan;
        EnsembleAnswer answer = await EnsembleQuestion.Ask(evaluator, plan, new EnsembleRequest(new Sampling(Sampling.DefaultSeed, 128), 64), folder);
        EnsembleResult.Write(folder, answer.Summary, answer.Identity, answer.Record, (place, _) => RunFolder.Add(place, plan));
        return folder;
    }

    private static async Task<string> Named(string name, string? place = null, int draws = Draws)
    {
        string folder = Path.Combine(Place, place ?? name);
        await Make(Path.Combine(Scenarios, name + ".yaml"), folder, draws);
        return folder;
    }

    /// <summary>Runs a scenario's file into a folder, and asks it what every run is asked.</summary>
    public static async Task Make(string file, string folder, int draws)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        Scenario scenario = Scenario.Open(file);
        var sampling = new Sampling(Sampling.DefaultSeed, draws);
        ScoredRun run = await evaluator.Run(scenario.Plan, sampling, null, CancellationToken.None);
        RunSummary summary =
            run.Summary with { Sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(run, sampling), CancellationToken.None) };
        RunStore.Write(folder, summary, run.Columns, run.Identity, unfinished => RunFolder.Add(unfinished, run.Plan));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
