using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Actuals;

/// <summary>The answer once actuals are known: every target before and after.</summary>
internal static class BeforeAfterSection
{
    public const string Table = "before-after";
    private const int MostTold = 3;

    public static IEnumerable<Block> Write(DeskPage page, ActualsFacts facts)
    {
        Cells cells = page.Cells;
        yield return new Section(1, page.Say($"总体判断", $"The answer"));
        yield return page.Write([Known(page), .. facts.Moved.Take(MostTold).Select(id => Moved(page, id)), Spared(page)]);
        Column[] columns =
        [
            new(page.Say($"目标", $"Target"), 2.4), new(page.Say($"此前概率", $"Before"), 1.1, true), new(page.Say($"现在概率", $"Now"), 1.1, true),
            new(page.Say($"{cells.Rule("interval")}区间", $"{cells.Rule("interval")} interval"), 1.2, true),
            new(page.Say($"变动", $"Change"), 1.7, true), new(page.Say($"判断", $"In words"), 1.5),
        ];
        yield return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"各项目标此前与现在的达标概率", $"Chances before and now")), columns,
            [.. facts.Now.Select(one => Row(cells, one.Id))]);
        foreach (Block picture in page.Picture("vintages", page.Say($"达标概率随实绩的变动", $"How the chances moved with what became known"))) yield return picture;
    }

    private static Sentence[] Row(Cells cells, string id)
    {
        string now = $"facts/now/{id}";
        return
        [
            cells.Name($"release/answer/targets/{id}"), cells.ChanceCell($"release/answer/targets/{id}/before"), cells.ChanceCell($"{now}/probability"),
            cells.ChanceInterval($"{now}/low", $"{now}/high"), cells.Value($"{now}/change", "pp"), cells.MarkedWord(now),
        ];
    }

    private static Sentence Known(DeskPage page)
    {
        (Claim date, Claim count) = (page.Cells.Quarter("release/answer/dataDate"), page.Cells.Count("facts/known"));
        return page.Say($"已知至{date}的实绩有{count}条。", $"Known to {date}: {count} actuals.");
    }

    private static Sentence Moved(DeskPage page, string id)
    {
        Cells cells = page.Cells;
        string at = $"release/answer/targets/{id}", now = $"facts/now/{id}";
        (Claim name, Claim before, Claim towards, Claim after) = (
            cells.Name(at), cells.Chance($"{at}/before"), cells.Towards($"{now}/change"), cells.Chance($"{at}/after"));
        (Claim level, Claim range, Claim word) = (cells.Rule("interval"), cells.ChanceRange($"{at}/low", $"{at}/high"), cells.Word(now));
        return page.Say($"{name}的达标概率由{before}{towards}{after}（{level}区间{range}），{word}。",
            $"The chance of {name} goes from {before} to {after} ({level} interval {range}), {word}.");
    }

    private static Sentence Spared(DeskPage page)
    {
        (Claim least, Claim count, Claim table) = (page.Cells.RulePoints("spares"), page.Cells.Count("facts/spared"), page.Cells.Table(Table));
        return page.Say($"概率变动不到{least}的有{count}项（{table}）。", $"The chances of {count} move by less than {least} ({table}).");
    }
}
