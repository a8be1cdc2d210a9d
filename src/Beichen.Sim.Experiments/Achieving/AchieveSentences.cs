using System.Globalization;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>What a planner is told of the cheapest way to a chance, in three sentences.</summary>
public static class AchieveSentences
{
    /// <summary>Whether it is reached and at what cost, how sure that is, and what stands in the way or what the cost cannot fall below.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="targets">Its targets, in its order.</param>
    public static IReadOnlyList<Bilingual> Of(AchieveReport report, IReadOnlyList<TargetParameters> targets)
    {
        var names = new Bilingual(string.Join("、", targets.Select(target => target.Chinese)), string.Join(" and ", targets.Select(target => target.English)));
        return [Reached(report, names), Judged(report), report.Feasible ? Bound(report) : Limit(report)];
    }

    private static Bilingual Reached(AchieveReport report, Bilingual names)
    {
        string asked = NumberWords.Share(report.Asked), chance = NumberWords.Chance(report.Probability, report.Low, report.High),
            before = NumberWords.Chance(report.Before);
        int moved = report.Settings.Count;
        if (report.Feasible && moved == 0) return new($"“{names.Zh}”不用任何办法已有{chance}，不低于所求的{asked}。",
            $"{names.En}: {chance} with nothing moved, not below the {asked} asked for.");
        if (report.Feasible) return new($"“{names.Zh}”由{before}到{chance}，达到所求的{asked}，用{Text(moved)}项办法，费用{Money(report.Cost)}亿元。",
            $"{names.En}: from {before} to {chance}, as much as the {asked} asked for, "
            + $"with {Text(moved)} {(moved == 1 ? "measure" : "measures")} at {Money(report.Cost)} (100m CNY).");
        if (IsUntold(report)) return new(
            $"“{names.Zh}”能否达到{asked}，抽样还分不清：最接近的一组用{Text(moved)}项办法，费用{Money(report.Cost)}亿元，概率{chance}，原为{before}。",
            $"{names.En}: whether {asked} is reached the draws do not tell; the nearest that was found takes {Text(moved)} "
            + $"{(moved == 1 ? "measure" : "measures")} at {Money(report.Cost)} (100m CNY) and makes {chance}, from {before}.");
        return new(
            $"“{names.Zh}”达不到{asked}：最接近的一组用{Text(moved)}项办法，费用{Money(report.Cost)}亿元，概率{chance}，原为{before}。",
            $"{names.En}: {asked} is out of reach; the nearest that was found takes {Text(moved)} "
            + $"{(moved == 1 ? "measure" : "measures")} at {Money(report.Cost)} (100m CNY) and makes {chance}, from {before}.");
    }

    private static Bilingual Judged(AchieveReport report)
    {
        string draws = NumberWords.Number(report.FreshDraws, 0);
        Bilingual gap = report.OptimismGap > 0
            ? new($"选定时的抽样高出{SentenceNumbers.Size(report.OptimismGap, "%", Language.Zh)}，是挑选带来的乐观",
                $"the draws that chose the settings flattered it by {SentenceNumbers.Size(report.OptimismGap, "%", Language.En)}")
            : new("选定时的抽样没有高估它", "the draws that chose the settings did not flatter it");
        return new($"概率在另一种子的{draws}次新抽样上核过；{gap.Zh}。", $"The chance was judged on {draws} fresh draws of another seed; {gap.En}.");
    }

    private static Bilingual Bound(AchieveReport report) => (report.LowerBoundCost, report.IsExact) switch
    {
        ({ } bound, _) => new($"凡费用低于{Money(bound)}亿元的组合，逐一试过，都达不到（97.5%置信）。",
            $"Of what costs less than {Money(bound)} (100m CNY) every combination was tried, and each falls short at 97.5 %."),
        (null, true) => new("费用的下限说不出：各组合在抽样误差内分不开。", "No lower bound of the cost can be stated: the draws do not tell the combinations apart."),
        _ => new("办法太多，组合以交换法搜索，未必最省，故不给费用下限。",
            "There are too many measures to try each combination: they were searched by exchange, "
            + "which need not find the cheapest, and no lower bound of the cost is stated."),
    };

    // The draws of the search say no and the fresh ones yes.
    private static bool IsUntold(AchieveReport report) => !report.Feasible && report.Probability >= report.Asked;

    private static Bilingual Limit(AchieveReport report)
    {
        if (IsUntold(report)) return new("差别小于抽样误差，多抽几倍（--draws）才说得准。",
            "The difference is below the draws' noise: several times as many (--draws) would tell.");
        string everything = NumberWords.Chance(report.WithEverything);
        return report.BindingLimit switch
        {
            "budget" => new("卡在预算：不限预算则可达到。", "The budget binds: without it the chance is reached."),
            "effort" => new("卡在队伍的精力：项目提前不受其限，则可达到。", "The team's effort binds: were dates free of it, the chance would be reached."),
            "holds" => new("卡在须守住的指标：不守则可达到。", "The targets to be held bind: without them the chance is reached."),
            _ when report.WithEverything < report.Probability => new($"卡在办法本身：办法并非越多越好，全部用到尽头反而只有{everything}。",
                $"The levers themselves bind: more of them does not help, with all that can be moved at its end the chance is only {everything}."),
            _ => new($"卡在办法本身：所有办法用到尽头，概率也只有{everything}。", $"The levers themselves bind: with all that can be moved at its end the chance is {everything}."),
        };
    }

    private static string Money(double value) => NumberWords.Number(value, 2);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
