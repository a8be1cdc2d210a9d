using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Forking;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Terminal.Printing;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>A fork beside its run, in a table and three sentences.</summary>
internal static class ForkWords
{
    /// <summary>As a record, for JSON.</summary>
    public static ForkReport Report(ForkPlan plan, ScoredRun fork, ComparisonReport report) => new(
        fork.Identity.Scenario, fork.Identity.ForkedFrom!, fork.Columns.Draws, fork.Identity.Seed,
        fork.ResultFingerprint, plan.Said, report.Comparison.Scenarios.FirstOrDefault());

    /// <summary>Prints what the branch changes against the run it left.</summary>
    public static void Print(Output output, ForkPlan plan, ForkRequest request, ComparisonReport report, string? folder)
    {
        Language language = output.Language;
        ComparisonTable.Print(output.Console, language, report.Runs[0], report.Comparison);
        foreach (Bilingual said in plan.Said) output.Console.WriteLine($"▲ {said.In(language)}");
        bool same = string.Equals(report.Runs[0].ResultFingerprint, report.Runs[1].ResultFingerprint, StringComparison.Ordinal);
        output.Console.WriteLine(same
            ? language.Pick($"自 {request.At} 起的政策与原推演相同，每次抽样的结果逐位相同。", $"The policy from {request.At} on is the run's own: every draw is the same to the bit.")
            : language.Pick($"{request.At} 之前每次抽样逐位相同，此后按另一政策。",
                $"Before {request.At} every draw is the same to the bit; from there on the other policy holds."));
        if (!same && Difference(report) is { } target)
        {
            Bilingual mean = Bilingual.Each(each => NumberWords.Difference(target.MeanDifference, target.MeanLow, target.MeanHigh, target.Unit, each)),
                chance = Bilingual.Each(each => target.ProbabilityDifference is { } change
                    ? NumberWords.ChanceDifference(change, target.ProbabilityLow ?? 0, target.ProbabilityHigh ?? 0, each)
                    : NumberWords.None);
            output.Console.WriteLine(language.Pick($"{target.Zh}：平均变动 {mean.Zh}，达标概率变动 {chance.Zh}（同一组 {report.Runs[0].Columns.Draws} 次抽样，95% 区间）。",
                $"{target.En}: mean change {mean.En}, change of P(hit) {chance.En} (the same {report.Runs[0].Columns.Draws} draws, 95 % intervals)."));
        }

        if (folder is not null) output.Console.WriteLine(language.Pick($"结果已写入 {folder}", $"written to {folder}"));
    }

    private static TargetDifference? Difference(ComparisonReport report) =>
        report.Comparison.Scenarios[0].Targets.FirstOrDefault(target => string.Equals(target.Target, report.Target, StringComparison.Ordinal));
}
