using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Achieve;

/// <summary>The answer: whether the chance is reached and at what cost, what is held, what stands in the way; the measures in a table.</summary>
internal static class WaySection
{
    public const string Table = "measures";
    private const string Money = "亿元";

    public static IEnumerable<Block> Write(DeskPage page, JsonObject answer, AchieveFacts facts)
    {
        Cells cells = page.Cells;
        bool feasible = (bool)answer["feasible"]!;
        yield return new Section(1, page.Say($"总体判断", $"The answer"));
        yield return page.Write(
        [
            Reached(page, answer, feasible, facts), .. answer["holds"]!.AsArray().Select((held, at) => Held(page, (string)held!["target"]!, at)),
            feasible ? Bound(page, answer) : Limit(page, answer),
        ]);
        if (facts.Settings == 0) yield break;
        Column[] columns =
        [
            new(page.Say($"办法", $"Measure"), 4), new(page.Say($"推到", $"Set to"), 1.2, true), new(page.Say($"费用", $"Cost"), 2, true),
        ];
        yield return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"所动的办法", $"The measures that are moved")), columns,
            [.. Enumerable.Range(0, facts.Settings).Select(at => (Sentence[])
                [cells.Name($"answer/settings/{at}"), cells.Level($"answer/settings/{at}/value"), cells.Money($"answer/settings/{at}/cost")])],
            page.Say($"“推到”为各办法自己的单位，见办法表。", $"“Set to” is in each measure's own unit, as the book of measures has it."));
    }

    private static Sentence Reached(DeskPage page, JsonObject answer, bool feasible, AchieveFacts facts)
    {
        Cells cells = page.Cells;
        Sentence names = page.ListOf(answer["targets"]!.AsArray().Select(id => $"run/targets/{(string)id!}"));
        (Claim before, Claim asked, Claim count, Claim cost) = (
            cells.Chance("answer/before"), cells.Share("answer/asked"), cells.Count("facts/settings"), cells.Money("answer/cost"));
        (Claim fresh, Claim chance, Claim level, Claim range, Claim word) = (
            cells.Count("answer/freshDraws"), cells.Chance("answer/probability"), cells.Rule("interval"),
            cells.ChanceRange("answer/low", "answer/high"), cells.Word("facts/result"));
        if (feasible && facts.Settings == 0)
            return page.Say($"{names}达到{asked}够得着：不动办法已有{chance}（{fresh}次新抽样核验，{level}区间{range}），{word}。",
                $"{asked} for {names} is within reach: {chance} with nothing moved ({fresh} fresh draws, {level} interval {range}), {word}.");
        if (feasible)
            return page.Say($"{names}由{before}达到{asked}够得着：动{count}项办法，费用{cost}，经{fresh}次新抽样核验为{chance}（{level}区间{range}），{word}（{cells.Table(Table)}）。",
                $"{asked} for {names}, from {before}, is within reach: {count} measures at {cost} give {chance} "
                + $"on {fresh} fresh draws ({level} interval {range}), {word} ({cells.Table(Table)}).");
        Claim gap = cells.Size("facts/short", "pp");
        return page.Say($"{names}由{before}达到{asked}够不着：找到的最接近的办法动{count}项，费用{cost}，经{fresh}次新抽样核验为{chance}（{level}区间{range}），{word}，尚差{gap}。",
            $"{asked} for {names}, from {before}, is out of reach: the nearest found moves {count} measures at {cost} "
            + $"and gives {chance} on {fresh} fresh draws ({level} interval {range}), {word}, short by {gap}.");
    }

    private static Sentence Held(DeskPage page, string target, int at)
    {
        Cells cells = page.Cells;
        string held = $"answer/holds/{at}";
        (Claim name, Claim asked, Claim chance, Claim level, Claim range) = (
            cells.Name($"run/targets/{target}"), cells.Share($"{held}/asked"), cells.Chance($"{held}/probability"), cells.Rule("interval"),
            cells.ChanceRange($"{held}/low", $"{held}/high"));
        return page.Say($"须守住的{name}要有{asked}，核验为{chance}（{level}区间{range}）。",
            $"To be held: {name} at {asked}, judged at {chance} ({level} interval {range}).");
    }

    private static Sentence Bound(DeskPage page, JsonObject answer)
    {
        if (answer["lowerBoundCost"] is not null)
        {
            Claim bound = page.Cells.Money("answer/lowerBoundCost");
            return page.Say($"凡费用低于{bound}的组合都达不到。", $"Whatever costs less than {bound} does not reach it.");
        }

        return page.Say($"费用的下限说不出。", $"No least cost can be stated.");
    }

    private static Sentence Limit(DeskPage page, JsonObject answer)
    {
        if (string.Equals((string?)answer["bindingLimit"], "budget", StringComparison.Ordinal))
            return page.Say($"卡在预算：不限预算则可达到。", $"The budget binds: without it the chance is reached.");
        if (string.Equals((string?)answer["bindingLimit"], "holds", StringComparison.Ordinal))
            return page.Say($"卡在须守住的目标：不守则可达到。", $"The targets to be held bind: without them the chance is reached.");
        if (answer["withEverything"] is null) return page.Say($"卡在办法本身。", $"The measures themselves bind.");
        Claim most = page.Cells.Chance("answer/withEverything");
        return page.Say($"卡在办法本身：全部推到尽头，概率也只有{most}。", $"The measures themselves bind: with every one at its end the chance is {most}.");
    }
}
