using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Quarterly;

/// <summary>Milestones due by the quarter, and those that come due next.</summary>
internal static class ComingSection
{
    public const string Table = "coming", Gantt = "project-gantt";
    private const int Most = 12;

    public static IEnumerable<Block> Write(DeskPage page, QuarterFacts facts)
    {
        yield return new Section(2, page.Say($"节点", $"Milestones"));
        yield return page.Write([Passed(page, facts.Passed), Coming(page, facts.Coming)]);
        if (facts.Coming.Due > 0) yield return Next(page, facts);
        if (!page.Has(Gantt)) yield break;
        yield return page.Write([.. Lights(page, facts.Lights)]);
        foreach (Block picture in page.Picture(Gantt, page.Say($"项目进度和节点的按期概率", $"Projects over time and the chances of their milestones")))
            yield return picture;
    }

    private static Grid Next(DeskPage page, QuarterFacts facts)
    {
        Cells cells = page.Cells;
        return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"最近到期的节点，概率低的在前", $"The milestones next due, the lowest chance first")),
            [
                new(page.Say($"节点", $"Milestone"), 3.4), new(page.Say($"按期概率", $"On time"), 1, true),
                new(page.Say($"{cells.Rule("interval")}区间", $"{cells.Rule("interval")} interval"), 1.2, true), new(page.Say($"判断", $"In words"), 1.4),
            ],
            [.. facts.Coming.Attention.Take(Most).Select(id => Row(cells, $"run/milestones/{id}"))]);
    }

    private static IEnumerable<Sentence> Lights(DeskPage page, LightFacts? lights)
    {
        Cells cells = page.Cells;
        yield return page.Say($"各项目的进度和到期日见{cells.Figure(Gantt)}。", $"Projects and their dates are in {cells.Figure(Gantt)}.");
        if (lights is null) yield break;
        (Claim rules, Claim all, Claim quarter, Claim red) = (cells.Name("facts/lights/rules"), cells.Count("facts/lights/projects"),
            cells.Quarter("facts/lights/quarter"), cells.Count("facts/lights/red"));
        yield return page.Say($"按{rules}，有建设任务的项目有{all}个，到{quarter}末最可能亮红灯的有{red}个。",
            $"By {rules}, of {all} projects with work ahead {red} stand likeliest at red by the end of {quarter}.");
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
