using System.Globalization;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Experiments.Lateness;

/// <summary>What a planner is told of latest safe quarters, in three sentences.</summary>
public static class LatestSafeSentences
{
    /// <summary>The chance as planned, which projects decide it, and how late all may be together.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="target">Its target.</param>
    public static IReadOnlyList<Bilingual> Of(LatestSafeReport report, TargetParameters target) =>
        [AsPlanned(report, target), Decides(report, target), Together(report)];

    private static Bilingual AsPlanned(LatestSafeReport report, TargetParameters target)
    {
        string chance = NumberWords.Chance(report.Chance, report.ChanceLow, report.ChanceHigh), asked = NumberWords.Share(report.Probability),
            low = NumberWords.Share(report.ChanceLow, 1);
        if (report.IsSafeAsPlanned) return new($"照计划，“{target.Chinese}”达标概率{chance}，下限不低于所求的{asked}。",
            $"As planned, P(hit) of {target.English} is {chance}, its lower bound not below the {asked} asked for.");
        string points = Numerals.Fixed(report.Shortfall * 100, 1);
        return new(
            $"照计划，“{target.Chinese}”达标概率{chance}，下限{low}已低于所求的{asked}，尚差{points}个百分点：任何项目、任何季度都谈不上稳妥。",
            $"As planned, P(hit) of {target.English} is {chance}; "
            + $"its lower bound of {low} is {points} points short of the {asked} asked for, so that no quarter is safe for any project.");
    }

    private static Bilingual Decides(LatestSafeReport report, TargetParameters target)
    {
        int quarters = report.Quarters;
        ProjectLateness[] lower = [.. report.Projects.Where(project => project.Moves < 0).OrderBy(project => project.Change)],
            higher = [.. report.Projects.Where(project => project.Moves > 0)];
        string count = Text(report.Projects.Count), late = Text(quarters);
        Bilingual first = lower.Length == 0
            ? new($"没有哪个项目左右得了“{target.Chinese}”：{count}个项目中任何一个推迟{late}个季度，概率之变都超不出抽样噪声",
                $"No project decides {target.English}: putting any one of {count} off by {late} quarters lowers the chance by no more than the draws' noise")
            : Joined(lower, $"推迟{late}个季度便压低“{target.Chinese}”概率的", $"Put off by {late} quarters, these lower the chance of {target.English}");
        if (higher.Length == 0) return new(first.Zh + "。", first.En + ".");
        Bilingual second = Joined(higher, "推迟反而抬高概率的", "being late raises it for");
        return new($"{first.Zh}；{second.Zh}。", $"{first.En}; {second.En}.");
    }

    private static Bilingual Joined(ProjectLateness[] projects, string zh, string en)
    {
        ProjectLateness[] named = [.. projects.Take(4)];
        string more = projects.Length > named.Length ? $"等{Text(projects.Length)}个" : "", others = projects.Length > named.Length
            ? $" and {Text(projects.Length - named.Length)} more" : "";
        return new(
            $"{zh}：{string.Join("、", named.Select(project => $"{project.Zh}（{NumberWords.ChanceDifference(project.Change, Language.Zh)}）"))}{more}",
            $"{en}: {string.Join(", ", named.Select(project => $"{project.En} ({NumberWords.ChanceDifference(project.Change, Language.En)})"))}{others}");
    }

    private static Bilingual Together(LatestSafeReport report)
    {
        JointLateness joint = report.Joint;
        string count = Text(joint.Projects), asked = NumberWords.Share(report.Probability);
        LatenessQuarter one = joint.Curve[Math.Min(1, joint.Curve.Count - 1)];
        string chance = NumberWords.Chance(one.Probability, one.Low, one.High);
        string slack = Text(joint.Slack ?? 0);
        return (joint.Slack, joint.IsOpen) switch
        {
            (null, _) => new($"{count}个项目一并推迟一个季度，概率为{chance}。", $"With all {count} a quarter late together the chance is {chance}."),
            (0, _) => new($"{count}个项目不能一并推迟：都晚一个季度，概率即为{chance}，下限低于{asked}。",
                $"All {count} cannot be late together: a quarter each makes the chance {chance}, its lower bound below {asked}."),
            (_, true) => new($"{count}个项目一并推迟{slack}个季度仍稳妥，再晚未试。", $"All {count} may be {slack} quarters late together; later was not tried."),
            _ => new($"{count}个项目一并推迟，最多{slack}个季度仍稳妥。", $"All {count} may be late together by {slack} quarters at most."),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
