using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Compare;

/// <summary>Milestones that move: how many, which most, and the chances under each plan.</summary>
internal static class MovedSection
{
    public const string Table = "milestones";

    public static IEnumerable<Block> Write(PlansPage page)
    {
        yield return new Section(3, page.Say($"挪动的节点", $"Milestones that move"));
        yield return page.Write(page.Others.Select(at => Moved(page, at)));
        if (page.Facts.Milestones.Count > 0) yield return Chances(page);
    }

    private static Sentence Moved(PlansPage page, int at)
    {
        Cells cells = page.Cells;
        ComparedPlan plan = page.Facts.Plans[at];
        Claim name = page.Plan(at);
        if (plan.MostMoved is not { } id)
            return page.Say($"“{name}”下没有哪个节点的按期概率变动超出抽样误差。", $"Under “{name}” no milestone's chance moves beyond the noise of the draws.");
        string pair = $"{PlansPage.Pairing(at)}/milestones/{id}";
        (Claim count, Claim milestone, Claim before, Claim towards, Claim after) = (
            cells.Count($"facts/plans/{at}/moved"), cells.Name(pair), cells.Chance($"facts/plans/{at}/milestoneBefore"),
            cells.Towards($"{pair}/difference"), cells.Chance($"{pair}/probability"));
        return page.Say($"“{name}”下按期概率变动超出抽样误差的节点有{count}个，最大的是{milestone}：由{before}{towards}{after}（{cells.Table(Table)}）。",
            $"Under “{name}” the chances of {count} milestones move beyond the noise; most: {milestone}, from {before} to {after} ({cells.Table(Table)}).");
    }

    private static Grid Chances(PlansPage page)
    {
        Cells cells = page.Cells;
        Column[] columns =
        [
            new(page.Say($"节点", $"Milestone"), 2.8), new(page.Say($"到期", $"Due"), 1.6),
            .. Enumerable.Range(0, page.Facts.Count).Select(at => new Column(page.Plan(at), 1.2, true)),
        ];
        return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"节点的按期概率，变动最大的在前", $"Chances of being on time, the farthest moved first")), columns,
            [.. page.Facts.Milestones.Select(id => (Sentence[])
            [
                cells.Name($"run/milestones/{id}"), cells.Quarter($"run/milestones/{id}/due"),
                .. Enumerable.Range(0, page.Facts.Count).Select(at => Chance(cells, $"runs/{at}/milestones/{id}/probability")),
            ])]);
    }

    private static Sentence Chance(Cells cells, string cell) => cells.Has(cell) ? cells.ChanceCell(cell) : Sentence.Of($"—");
}
