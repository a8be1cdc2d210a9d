using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Quarterly;

/// <summary>Milestones due by the quarter, and those that come due next.</summary>
internal static class ComingSection
{
    public const string Table = "coming";
    private const int Most = 12;

    public static IEnumerable<Block> Write(DeskPage page, QuarterFacts facts)
    {
        Cells cells = page.Cells;
        yield return new Section(2, page.Say($"节点", $"Milestones"));
        yield return page.Write([Passed(page, facts.Passed), Coming(page, facts.Coming)]);
        if (facts.Coming.Due == 0) yield break;
        yield return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"最近到期的节点，概率低的在前", $"The milestones next due, the lowest chance first")),
            [
                new(page.Say($"节点", $"Milestone"), 3.4), new(page.Say($"按期概率", $"On time"), 1, true),
                new(page.Say($"{cells.Rule("interval")}区间", $"{cells.Rule("interval")} interval"), 1.2, true), new(page.Say($"判断", $"In words"), 1.4),
            ],
            [.. facts.Coming.Attention.Take(Most).Select(id => Row(cells, $"run/milestones/{id}"))]);
    }

    private static Sentence[] Row(Cells cells, string at) =>
        [cells.Name(at), cells.ChanceCell($"{at}/probability"), cells.ChanceInterval($"{at}/low", $"{at}/high"), cells.MarkedWord(at)];

    private static Sentence Passed(DeskPage page, MilestoneFacts passed)
    {
        Cells cells = page.Cells;
        Claim quarter = cells.Quarter("facts/quarter");
        if (passed.Least is not { } least) return page.Say($"到{quarter}末没有应完成的节点。", $"No milestone is due by the end of {quarter}.");
        (Claim due, Claim doubtful, Claim name, Claim chance) = (
            cells.Count("facts/passed/due"), cells.Count("facts/passed/doubtful"), cells.Name($"run/milestones/{least}"),
            cells.Chance($"run/milestones/{least}/probability"));
        return page.Say($"到{quarter}末应完成的节点有{due}个，{doubtful}个的按期概率不能确认过半，概率最低的是{name}（{chance}）。",
            $"Of the {due} milestones due by the end of {quarter}, {doubtful} cannot be told to be better than even; the lowest is {name} ({chance}).");
    }

    private static Sentence Coming(DeskPage page, MilestoneFacts coming)
    {
        Cells cells = page.Cells;
        Claim quarter = cells.Quarter("facts/next");
        if (coming.Least is not { } least) return page.Say($"其后在推演期内没有到期的节点。", $"No milestone comes due after it within the run.");
        (Claim due, Claim doubtful, Claim name, Claim chance) = (
            cells.Count("facts/coming/due"), cells.Count("facts/coming/doubtful"), cells.Name($"run/milestones/{least}"),
            cells.Chance($"run/milestones/{least}/probability"));
        return page.Say($"其后最近到期的节点在{quarter}，有{due}个，{doubtful}个的按期概率不能确认过半，概率最低的是{name}（{chance}；{cells.Table(Table)}）。",
            $"Of the {due} milestones next due, in {quarter}, {doubtful} cannot be told to be better than even; "
            + $"the lowest is {name} ({chance}; {cells.Table(Table)}).");
    }
}
