using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Achieve;

/// <summary>What rising chances cost, as the search saw it, and by how much it flattered itself.</summary>
internal static class CostSection
{
    public const string Table = "line";

    public static IEnumerable<Block> Write(DeskPage page, AchieveFacts facts)
    {
        Cells cells = page.Cells;
        (Claim gap, Claim table) = (cells.Value("answer/optimismGap", "pp"), cells.Table(Table));
        yield return new Section(2, page.Say($"费用与概率", $"Cost against chance"));
        yield return page.Write([page.Say($"搜索所见的概率与核验之差为{gap}，逐级的费用见{table}{page.See("cost-chance")}。",
            $"What the search saw, less what was verified, is {gap}; the steps of cost are in {table}{page.See("cost-chance")}.")]);
        yield return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"逐级的费用与搜索所见的概率", $"Steps of cost and the chance that the search saw")),
            [
                new(page.Say($"费用", $"Cost"), 2, true), new(page.Say($"所动办法", $"Measures moved"), 1.5, true),
                new(page.Say($"搜索所见概率", $"Chance, as searched"), 1.5, true),
            ],
            [.. facts.Steps.Select(at => (Sentence[])
                [cells.Money($"answer/line/{at}/cost"), cells.Count($"answer/line/{at}/settings"), cells.ChanceCell($"answer/line/{at}/probability")])]);
        foreach (Block picture in page.Picture("cost-chance", page.Say($"费用与概率的最省线", $"The cheapest line of cost against chance"))) yield return picture;
    }
}
