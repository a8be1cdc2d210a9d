using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Audit;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Every question that the program answers, once: calls, jobs and the document of the interface are made from it.</summary>
internal static class QuestionTable
{
    /// <summary>Most draws of a question that is not a job.</summary>
    public const int MostDraws = 16_384;

    /// <summary>Every question, in the order of the document.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new Question<RunQuestionRequest, RunQuestionAnswer>(
            "run", new("推演一次：各指标达标概率、节点、发现", "A run: the chance of every target, the milestones, what the draws say"), Run),
        new Question<AuditRequest, AuditReport>("audit", new("推演之前核对计划自身是否相容", "The plan held against itself, before any draw"),
            (_, scenario, _, _, _, _) => Task.FromResult(AuditQuestion.Ask(scenario.Plan))),
        new Question<AttributionRequest, AttributionReport>("attribution", new("情景之效归于哪些改动", "Which changes of a scenario make its difference"),
            (evaluator, scenario, request, _, progress, cancellation) =>
                AttributionQuestion.Ask(evaluator, scenario, Bounded(request, request.Sampling), progress, cancellation)),
        new Question<SensitivityRequest, SensitivityReport>("sensitivity", new("哪些杠杆左右指标", "Which levers move a target"),
            (evaluator, scenario, request, _, progress, cancellation) =>
                SensitivityQuestion.Ask(evaluator, scenario, Bounded(request, request.Sampling), progress, cancellation)),
        new Question<DiscoveryRequest, DiscoveryReport>("discovery", new("何种情形下落空", "Under which conditions a target is missed"),
            (evaluator, scenario, request, _, _, cancellation) =>
                DiscoveryQuestion.Ask(evaluator, scenario.Plan, Bounded(request, request.Sampling), cancellation)),
        new Question<EnsembleRequest, EnsembleAnswer>(
            "ensemble", new("大规模抽样，分批落盘，可中断续算", "Many draws, batch by batch on disk, that go on after a stop"), Ensemble) { NeedsFolder = true },
    ];

    /// <summary>A question by name.</summary>
    /// <exception cref="RefusedException">There is none of that name.</exception>
    public static Question Named(string name) =>
        All.FirstOrDefault(question => string.Equals(question.Name, name, StringComparison.Ordinal))
        ?? throw RefusedException.Of("question", name, $"one of: {string.Join(", ", All.Select(question => question.Name))}");

    private static async Task<RunQuestionAnswer> Run(
        Evaluator evaluator, Plans.Scenario scenario, RunQuestionRequest request,
        string folder, IProgress<QuestionProgress> progress, CancellationToken cancellation)
    {
        ScoredRun run = await evaluator.Run(scenario.Plan, Bounded(request, request.Sampling).Sampling, null, cancellation);
        RunSayings sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(run, request.Sampling), cancellation);
        return new RunQuestionAnswer(run.Plan.Fingerprint, run.Identity.ResultFingerprint, run.Summary with { Sayings = sayings });
    }

    private static Task<EnsembleAnswer> Ensemble(
        Evaluator evaluator, Plans.Scenario scenario, EnsembleRequest request,
        string folder, IProgress<QuestionProgress> progress, CancellationToken cancellation)
    {
        const int Most = 10_000_000;
        if (request.Sampling.Draws > Most) throw RefusedException.Of("draws", Numerals.Fixed(request.Sampling.Draws, 0), $"1 to {Numerals.Fixed(Most, 0)}");
        var told = new Told(progress);
        return EnsembleQuestion.Ask(evaluator, scenario.Plan, request, folder, told, cancellation);
    }

    private static T Bounded<T>(T request, Sampling sampling) =>
        sampling.Draws <= MostDraws ? request : throw RefusedException.Of(
            "draws", Numerals.Fixed(sampling.Draws, 0), $"1 to {Numerals.Fixed(MostDraws, 0)}, or a job of the question 'ensemble'");

    private sealed class Told(IProgress<QuestionProgress> progress) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value) => progress.Report(new QuestionProgress((int)value.Done, (int)value.All));
    }
}
