using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Workbench.Shelves;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Answers to the questions that take more than one call of the program.</summary>
internal static class QuestionAnswers
{
    /// <summary>A run, with what its draws say.</summary>
    public static async Task<RunQuestionAnswer> Run(Asking asking, RunQuestionRequest request)
    {
        ScoredRun run = await asking.Evaluator.Run(asking.Scenario.Plan, QuestionTable.Bounded(request, request.Sampling).Sampling, null, asking.Cancellation);
        RunSayings sayings = await SayingQuestion.Ask(asking.Evaluator, asking.Scenario, new SayingRequest(run, request.Sampling), asking.Cancellation);
        return new RunQuestionAnswer(run.Plan.Fingerprint, run.Identity.ResultFingerprint, run.Summary with { Sayings = sayings });
    }

    /// <summary>The scenario beside others, the first of them the reference.</summary>
    public static async Task<ScenarioComparison> Compare(Asking asking, CompareQuestionRequest request)
    {
        if (request.Against.Count is < 1 or > MostOthers) throw Others(request.Against);
        var runs = new List<ScoredRun>();
        foreach (CompiledPlan plan in request.Against.Select(name => asking.Scenarios.Open(name).Plan).Append(asking.Scenario.Plan))
            runs.Add(await asking.Evaluator.Run(plan, QuestionTable.Bounded(request, request.Sampling).Sampling, null, asking.Cancellation));
        return ComparisonReport.Of(runs, asking.Scenario.Plan.Plan.Targets[0].Id).Comparison;
    }

    /// <summary>A number of a run, taken apart.</summary>
    public static async Task<ExplanationAnswer> Explain(Asking asking, ExplanationQuestionRequest request)
    {
        ExplanationRequest asked = request.Of();
        ScoredRun run = await asking.Evaluator.Run(asking.Scenario.Plan, QuestionTable.Bounded(request, request.Sampling).Sampling, null, asking.Cancellation);
        return await Task.Run(() => ExplanationQuestion.Ask(run.Columns, run.Plan, request.Sampling.Seed, asked), asking.Cancellation);
    }

    /// <summary>What each change adds to the difference.</summary>
    public static async Task<AttributionReport> Attribution(Asking asking, AttributionQuestionRequest request)
    {
        using AskedScenario? against = request.Against is { } state ? AskedScenario.Of(asking.Scenarios, state, "b") : null;
        Scenario scenario = against is null ? asking.Scenario : asking.Scenario.Against(against.Scenario);
        var asked = new AttributionRequest(request.Target, QuestionTable.Bounded(request, request.Sampling).Sampling, request.PairsOfOrders);
        return await AttributionQuestion.Ask(asking.Evaluator, scenario, asked, asking.Progress, asking.Cancellation);
    }

    /// <summary>What to settle before one chooses between the scenario and others.</summary>
    public static Task<SettleReport> Settle(Asking asking, SettleQuestionRequest request)
    {
        if (request.Against.Count is < 1 or > MostOthers) throw Others(request.Against);
        CompiledPlan[] plans = [asking.Scenario.Plan, .. request.Against.Select(name => asking.Scenarios.Open(name).Plan)];
        var asked = new SettleRequest(request.Target, QuestionTable.Bounded(request, request.Sampling).Sampling) { ByHits = request.ByHits };
        return SettleQuestion.Ask(asking.Evaluator, plans, asked, asking.Cancellation);
    }

    /// <summary>The rest of the year.</summary>
    public static Task<ConditionAnswer> Condition(Asking asking, ConditionQuestionRequest request) => ConditionQuestion.Ask(
        asking.Evaluator, asking.Scenario.Plan,
        new ConditionRequest(request.Actuals.Of(asking.Scenario.Plan), QuestionTable.Bounded(request, request.Sampling).Sampling), asking.Cancellation);

    /// <summary>How chances moved; each release is answered first, as it would have been kept.</summary>
    public static async Task<VintagesAnswer> Vintages(Asking asking, VintagesQuestionRequest request)
    {
        if (request.Releases.Count is < 1 or > MostReleases) throw RefusedException.Of("releases", $"{request.Releases.Count}", $"1 to {MostReleases}");
        (CompiledPlan plan, var releases) = (asking.Scenario.Plan, new List<KeptRelease>());
        foreach (StatedActuals stated in request.Releases)
        {
            KnownActuals actuals = stated.Of(plan);
            ConditionAnswer answer = await ConditionQuestion.Ask(
                asking.Evaluator, plan, new ConditionRequest(actuals, QuestionTable.Bounded(request, request.Sampling).Sampling), asking.Cancellation);
            releases.Add(KeptRelease.Of(releases.Count + 1, plan, actuals, answer));
            asking.Progress.Report(new QuestionProgress(releases.Count, request.Releases.Count + 1));
        }

        return await VintagesQuestion.Ask(asking.Evaluator, plan, releases, request.Sampling, asking.Cancellation);
    }

    /// <summary>The lights ahead.</summary>
    public static Task<LightsAnswer> Lights(Asking asking, LightsQuestionRequest request)
    {
        CompiledPlan plan = asking.Scenario.Plan;
        return LightsQuestion.Ask(
            asking.Evaluator, plan, LightRulesFolder.For(plan, request.Rules, orFile: false),
            QuestionTable.Bounded(request, request.Sampling).Sampling, request.Actuals?.Of(plan), asking.Cancellation);
    }

    /// <summary>Many draws, in the job's folder.</summary>
    public static Task<EnsembleAnswer> Ensemble(Asking asking, EnsembleRequest request)
    {
        const int Most = 10_000_000;
        if (request.Sampling.Draws > Most) throw RefusedException.Of("draws", Numerals.Fixed(request.Sampling.Draws, 0), $"1 to {Numerals.Fixed(Most, 0)}");
        return EnsembleQuestion.Ask(asking.Evaluator, asking.Scenario.Plan, request, asking.Folder, new Told(asking.Progress), asking.Cancellation);
    }

    private const int MostOthers = 20;
    private const int MostReleases = 20;

    private static RefusedException Others(IReadOnlyList<string> against) => RefusedException.Of("against", $"{against.Count} scenarios", $"1 to {MostOthers}");

    private sealed class Told(IProgress<QuestionProgress> progress) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value) => progress.Report(new QuestionProgress((int)value.Done, (int)value.All));
    }
}
