using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Experiments.Forking;
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
    private static readonly string Place = Directory.CreateTempSubdirectory("beichen-briefing").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new(StringComparer.Ordinal);

    static StoredRuns() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => Directory.Delete(Place, recursive: true);

    /// <summary>The folder of the scenarios.</summary>
    public static string Scenarios { get; } = Path.Combine(Root(), "scenarios");

    /// <summary>Every scenario of the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The folder of a scenario's run.</summary>
    public static Task<string> Folder(string scenario, Sample? sample = null) => Once(scenario, sample, (folder, of) =>
        Make(Path.Combine(Scenarios, scenario + ".yaml"), folder, of));

    /// <summary>A scenario's run.</summary>
    public static async Task<StoredColumns> Open(string scenario, Sample? sample = null) => StoredColumns.Open(await Folder(scenario, sample));

    /// <summary>The baseline given what happened in its first quarter: two figures and a fact; or one whose folder has lost what it kept of them.</summary>
    public static async Task<StoredColumns> OpenKnown(bool withRelease = true, Sample? sample = null) => StoredColumns.Open(
        await Once(withRelease ? "known" : "lost", sample, (folder, of) => MakeKnown(folder, withRelease, of)));

    /// <summary>The baseline, gone on with from its third quarter under the policy of another scenario.</summary>
    public static async Task<StoredColumns> OpenFork(string policy, Sample? sample = null)
    {
        string from = await Folder("baseline", sample);
        return StoredColumns.Open(await Once("fork-" + policy, sample, (folder, _) => MakeFork(from, policy, folder)));
    }

    /// <summary>The baseline on fewer draws.</summary>
    public static async Task<StoredColumns> OpenFewer() =>
        await Open("baseline", Sample.First with { Draws = 64 });

    /// <summary>The baseline as an ensemble, which keeps outcomes alone.</summary>
    public static async Task<StoredColumns> OpenEnsemble() =>
        StoredColumns.Open(await Once("ensemble", null, (folder, _) => MakeEnsemble(folder)));

    /// <summary>What it takes to make investment likely, and growth, which is out of reach: answers as <c>achieve --json</c> prints them.</summary>
    public static Task<string> Achieve(string target) =>
        Made.GetOrAdd("achieve-" + target, static name => new Lazy<Task<string>>(() => Ask(name["achieve-".Length..]))).Value;

    private static Task<string> Once(string name, Sample? sample, Func<string, Sample, Task> make)
    {
        Sample of = sample ?? Sample.First;
        string folder = Path.Combine(Place, FormattableString.Invariant($"{name}-{of.Seed}-{of.Draws}"));
        return Made.GetOrAdd(folder, place => new Lazy<Task<string>>(async () =>
        {
            await make(place, of);
            return place;
        })).Value;
    }

    private static async Task MakeFork(string from, string policy, string folder)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        using StoredColumns run = StoredColumns.Open(from);
        var request = new ForkRequest(run.Plan.Start.Plus(2), Path.Combine(Scenarios, policy + ".yaml"));
        using var plan = ForkPlan.Of(run, request);
        ScoredRun fork = await ForkQuestion.Ask(evaluator, run, plan, request);
        RunStore.Write(folder, fork.Summary, fork.Columns, fork.Identity, unfinished => RunFolder.Add(unfinished, fork.Plan));
    }

    private static async Task MakeKnown(string folder, bool withRelease, Sample sample)
    {
        string file = folder + ".yaml";
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
        var sampling = new Sampling(sample.Seed, sample.Draws);
        KnownActuals known = ActualsFile.Read(file, scenario.Plan);
        ConditionedRun made = await ConditionedRun.Make(evaluator, scenario.Plan, new ConditionRequest(known, sampling));
        RunSummary summary = made.Run.Summary with
        {
            Sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(made.Run, sampling), CancellationToken.None)
        };
        RunStore.Write(folder, summary, made.Run.Columns, made.Run.Identity, unfinished =>
        {
            RunFolder.Add(unfinished, scenario.Plan);
            if (withRelease) ReleaseFolder.Keep(unfinished, scenario.Plan, known, made.Condition!);
        });
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

    private static async Task MakeEnsemble(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        CompiledPlan plan = Scenario.Open(Path.Combine(Scenarios, "baseline.yaml")).Plan;
        EnsembleAnswer answer = await EnsembleQuestion.Ask(evaluator, plan, new EnsembleRequest(new Sampling(Sampling.DefaultSeed, 128), 64), folder);
        EnsembleResult.Write(folder, answer.Summary, answer.Identity, answer.Record, (place, _) => RunFolder.Add(place, plan));
    }

    /// <summary>Runs a scenario's file into a folder, and asks it what every run is asked.</summary>
    public static async Task Make(string file, string folder, Sample sample)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        Scenario scenario = Scenario.Open(file);
        var sampling = new Sampling(sample.Seed, sample.Draws);
        ScoredRun run = await evaluator.Run(scenario.Plan, sampling, null, CancellationToken.None);
        RunSummary summary =
            run.Summary with { Sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(run, sampling), CancellationToken.None) };
        RunStore.Write(folder, summary, run.Columns, run.Identity, unfinished => RunFolder.Add(unfinished, run.Plan));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
