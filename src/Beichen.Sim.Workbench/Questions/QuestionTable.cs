using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Audit;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Comparisons;

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
            "run", new("推演一次：各指标达标概率、节点、发现", "A run: the chance of every target, the milestones, what the draws say"), QuestionAnswers.Run),
        new Question<CompareQuestionRequest, ScenarioComparison>(
            "compare", new("同一组抽样下与其他情景逐项配对", "The scenario beside others on the same draws, paired"), QuestionAnswers.Compare),
        new Question<AuditRequest, AuditReport>("audit", new("推演之前核对计划自身是否相容", "The plan held against itself, before any draw"),
            (asking, _) => Task.FromResult(AuditQuestion.Ask(asking.Scenario.Plan))),
        new Question<ExplanationQuestionRequest, ExplanationAnswer>("explanation", new("一个数从何而来", "Why a number is what it is"), QuestionAnswers.Explain),
        new Question<AttributionQuestionRequest, AttributionReport>(
            "attribution", new("与所基于的情景或另一情景之差，归于哪些改动", "Which changes make the difference to the scenario that it extends, or to another"),
            QuestionAnswers.Attribution),
        new Question<SensitivityRequest, SensitivityReport>("sensitivity", new("哪些杠杆左右指标", "Which levers move a target"),
            (asking, request) =>
                SensitivityQuestion.Ask(asking.Evaluator, asking.Scenario, Bounded(request, request.Sampling), asking.Progress, asking.Cancellation)),
        new Question<FactorRequest, FactorAnswer>("factor", new("各指标的离散出自哪些未知与杠杆", "What the spread of targets comes from, by cause, value or lever"),
            async (asking, request) => new FactorAnswer(await FactorQuestion.Ask(
                asking.Evaluator, asking.Scenario.Plan, Bounded(request, request.Sampling), asking.Progress, asking.Cancellation))),
        new Question<DiscoveryRequest, DiscoveryReport>("discovery", new("何种情形下落空", "Under which conditions a target is missed"),
            (asking, request) => DiscoveryQuestion.Ask(asking.Evaluator, asking.Scenario.Plan, Bounded(request, request.Sampling), asking.Cancellation)),
        new Question<AchieveRequest, AchieveReport>(
            "achieve", new("最省的办法：怎样使指标达到所求的概率", "What it takes: the cheapest levers that make targets as sure as asked"),
            (asking, request) =>
                AchieveQuestion.Ask(asking.Evaluator, asking.Scenario, Bounded(request, request.Sampling), new Tried(asking.Progress), asking.Cancellation)),
        new Question<LatestSafeRequest, LatestSafeReport>("latest-safe", new("每个项目最迟到哪个季度完成仍稳妥", "How late each project may finish while a target stays sure"),
            (asking, request) =>
                LatestSafeQuestion.Ask(asking.Evaluator, asking.Scenario, Bounded(request, request.Sampling), asking.Progress, asking.Cancellation)),
        new Question<SettleQuestionRequest, SettleReport>(
            "settle", new("取舍情景之前，先弄清哪一项未知最值", "Which unknown to settle first before choosing between scenarios"), QuestionAnswers.Settle),
        new Question<ConditionQuestionRequest, ConditionAnswer>(
            "condition", new("据实际数据推演余期", "The rest of the year given what has happened"), QuestionAnswers.Condition),
        new Question<VintagesQuestionRequest, VintagesAnswer>(
            "vintages", new("逐期看达标概率如何变动", "How each target's chance moved from release to release"), QuestionAnswers.Vintages),
        new Question<LightsQuestionRequest, LightsAnswer>("lights", new("红黄绿灯预告", "Red, yellow and green lights ahead"), QuestionAnswers.Lights),
        new Question<EnsembleRequest, EnsembleAnswer>(
            "ensemble", new("大规模抽样，分批落盘，可中断续算", "Many draws, batch by batch on disk, that go on after a stop"),
            QuestionAnswers.Ensemble) { NeedsFolder = true },
    ];

    /// <summary>A question by name.</summary>
    /// <exception cref="RefusedException">There is none of that name.</exception>
    public static Question Named(string name) =>
        All.FirstOrDefault(question => string.Equals(question.Name, name, StringComparison.Ordinal))
        ?? throw RefusedException.Of("question", name, $"one of: {string.Join(", ", All.Select(question => question.Name))}");

    /// <summary>The request itself, unless its draws are those of a job.</summary>
    /// <exception cref="RefusedException">There are too many draws.</exception>
    public static T Bounded<T>(T request, Sampling sampling) =>
        sampling.Draws <= MostDraws ? request : throw RefusedException.Of(
            "draws", Numerals.Fixed(sampling.Draws, 0), $"1 to {Numerals.Fixed(MostDraws, 0)}, or a job of the question 'ensemble'");

    private sealed class Tried(IProgress<QuestionProgress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new QuestionProgress(value, 0));
    }
}
