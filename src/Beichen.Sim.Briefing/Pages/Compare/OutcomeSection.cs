using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Pages.Compare;

/// <summary>The answer: the chance that each plan moves most, how many it moves, all together, and every chance in a table.</summary>
internal static class OutcomeSection
{
    public const string Table = "chances";

    public static IEnumerable<Block> Write(PlansPage page) =>
    [
        new Section(1, page.Say($"总体判断", $"The answer")),
        page.Write([Joint(page), .. AdviceSentences.Write(page)]),
        .. page.Others.Select(at => page.Write([Most(page, at)])),
        Chances(page),
        .. page.Facts.Shown is { } shown
            ? page.Picture($"chance-differences-{shown}", page.Say($"各方案与“{page.Plan(0)}”的达标概率之差", $"Differences of chance against “{page.Plan(0)}”"))
            : [],
    ];

    private static Sentence Most(PlansPage page, int at)
    {
        Cells cells = page.Cells;
        ComparedPlan plan = page.Facts.Plans[at];
        (Claim reference, Claim name) = (page.Plan(0), page.Plan(at));
        if (plan.Most is not { } id)
            return page.Say($"与“{reference}”相比，“{name}”没有哪项目标的概率变动超出抽样误差。", $"Against “{reference}”, “{name}” moves no chance beyond the noise of the draws.");
        string pair = $"{PlansPage.Pairing(at)}/targets/{id}", score = $"runs/{at}/targets/{id}";
        (Claim target, Claim before, Claim towards, Claim after) = (
            page.Target(id), cells.Chance($"run/targets/{id}/probability"), cells.Towards($"facts/plans/{at}/chanceDifference"),
            cells.Chance($"{score}/probability"));
        (Claim range, Claim level, Claim word) = (
            cells.Range($"{pair}/probabilityLow", $"{pair}/probabilityHigh", "pp"), cells.Rule("interval"), cells.Word(score));
        (Claim gains, Claim losses, Claim table) = (
            cells.Count($"facts/plans/{at}/gains"), cells.Count($"facts/plans/{at}/losses"), cells.Table(Table));
        return page.Say(
            $"与“{reference}”相比，“{name}”变动最大的是{target}：达标概率由{before}{towards}{after}（相差{range}，{level}区间），{word}；超出抽样误差的，概率升的{gains}项，降的{losses}项（{table}）。",
            $"Against “{reference}”, “{name}” moves {target} most: its chance goes from {before} to {after} (difference {range}, {level} interval), {word}; "
            + $"beyond the noise {gains} rise and {losses} fall ({table}).");
    }

    private static Sentence Joint(PlansPage page)
    {
        (int At, Claim Chance)[] chances = [.. Enumerable.Range(0, page.Facts.Count).Where(at => page.Cells.Has($"runs/{at}/jointProbability"))
            .Select(at => (at, page.Cells.Chance($"runs/{at}/jointProbability")))];
        if (chances.Length == 0) return page.Say($"推演期内没有到期的计分目标。", $"No scored target comes due within the run.");
        if (chances.Length == page.Facts.Count && chances.All(one => string.Equals(one.Chance.Text, chances[0].Chance.Text, StringComparison.Ordinal)))
            return page.Say($"到期的计分目标全部实现的概率，各方案都是{chances[0].Chance}。",
                $"The chance that all scored targets due are met together is {chances[0].Chance} under every plan.");
        Sentence list = page.ListOf(chances.Select(one => page.Say($"“{page.Plan(one.At)}”{one.Chance}", $"“{page.Plan(one.At)}” {one.Chance}")));
        return page.Say($"到期的计分目标全部实现的概率：{list}。", $"The chance that all scored targets due are met together: {list}.");
    }

    private static Grid Chances(PlansPage page)
    {
        Cells cells = page.Cells;
        Column[] columns =
        [
            new(page.Say($"目标", $"Target"), 2.2), new(page.Say($"要求", $"Asked"), 1.5, true),
            .. Enumerable.Range(0, page.Facts.Count).Select(at => new Column(page.Plan(at), 1.3, true)),
        ];
        Sentence note = page.Say($"箭头为与“{page.Plan(0)}”逐次配对后超出抽样误差（{cells.Rule("interval")}）的变化；不计分的目标未列。",
            $"Arrows: changes against “{page.Plan(0)}”, paired draw by draw, "
            + $"beyond the noise of the draws ({cells.Rule("interval")}); targets that are not scored are left out.");
        Sentence money = page.Say($"“多花的费用”为各项办法按其费用系数比“{page.Plan(0)}”多花的；“不详”为方案之间不只差在办法，或有办法没有费用系数。",
            $"“Extra cost”: what the measures cost beyond those of “{page.Plan(0)}”; "
            + $"“not known” where more than measures differs, or a measure has no cost.");
        return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"各方案的达标概率", $"Chances under each plan")), columns,
            [.. page.Targets.Where(target => target.Probability is not null && !target.SetFromTarget).Select(target => Row(page, target)), Money(page)],
            Sentence.Join([note, money], page.English ? " " : ""));
    }

    private static Sentence[] Money(PlansPage page) =>
    [
        page.Say($"多花的费用", $"Extra cost"), Sentence.Of($"—"),
        .. Enumerable.Range(0, page.Facts.Count).Select(at => at == 0 ? Sentence.Of($"—")
            : page.Cells.Has($"facts/costs/{at}") ? page.Cells.MoneyMore($"facts/costs/{at}") : page.Say($"不详", $"not known")),
    ];

    private static Sentence[] Row(PlansPage page, TargetScore target)
    {
        Cells cells = page.Cells;
        Sentence name = page.Target(target.Id);
        if (target.IsPace) name = page.Say($"{name}（进度）", $"{name} (pace)");
        return
        [
            name, cells.Value($"facts/asked/{target.Id}/asked", target.Unit),
            .. Enumerable.Range(0, page.Facts.Count).Select(at => Chance(page, at, target.Id)),
        ];
    }

    private static Sentence Chance(PlansPage page, int at, string target)
    {
        Cells cells = page.Cells;
        string score = $"runs/{at}/targets/{target}/probability";
        if (!cells.Has(score)) return Sentence.Of($"—");
        Sentence chance = cells.ChanceCell(score);
        TargetDifference? pair =
            at == 0 ? null : page.Difference(at).Targets.FirstOrDefault(one => string.Equals(one.Target, target, StringComparison.Ordinal));
        return pair is { ChanceDiffers: true } ? Sentence.Of(
            $"{chance} {cells.Arrow($"{PlansPage.Pairing(at)}/targets/{target}/probabilityDifference")}") : chance;
    }
}
