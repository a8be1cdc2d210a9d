using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Quarterly;

/// <summary>The answer after a quarter: what each target due this year stands at, needs and is projected to get.</summary>
internal static class StandingSection
{
    public const string Table = "standing";

    public static IEnumerable<Block> Write(DeskPage page, QuarterFacts facts)
    {
        yield return new Section(1, page.Say($"总体判断", $"The answer"));
        StandingFact[] growth = [.. facts.Standing.Where(one => one.IsGrowth)];
        if (facts.Standing.Count == 0) yield return page.Write([page.Say($"当年没有到期的计分目标。", $"No scored target comes due this year.")]);
        foreach (StandingFact one in growth) yield return page.Write([Growth(page, one)]);
        (Claim quarter, Claim table) = (page.Cells.Quarter("facts/quarter"), page.Cells.Table(Table));
        yield return page.Write([page.Say($"以{quarter}末为界，各项目标见{table}。", $"All targets due, seen from the end of {quarter}, are in {table}.")]);
        yield return Grid(page, facts);
        foreach (Block picture in page.Picture("gdp-fan", page.Say($"地区生产总值增速与目标", $"Growth of gross domestic product and its target"))) yield return picture;
        foreach (Block picture in page.Picture("investment-curve", page.Say($"固定资产投资进度与目标", $"Fixed investment so far and its target"))) yield return picture;
    }

    private static Sentence Growth(DeskPage page, StandingFact one)
    {
        Cells cells = page.Cells;
        string at = $"facts/standing/{one.Target}", score = $"run/targets/{one.Target}";
        (Claim name, Claim median, Claim range) = (
            cells.Name(score), cells.Value($"{at}/p50", one.Unit), cells.Range($"{at}/p10", $"{at}/p90", one.Unit));
        (Claim asked, Claim needed, Claim rest, Claim ahead) = (
            cells.Value($"facts/asked/{one.Target}/asked", one.Unit), cells.Value($"{at}/needed", one.Unit), cells.Value($"{at}/restP50", one.Unit),
            cells.Range($"{at}/restP10", $"{at}/restP90", one.Unit));
        (Claim chance, Claim word) = (cells.Chance($"{score}/probability"), cells.Word(score));
        return page.Say(
            $"{name}累计增速中位数{median}（八成区间{range}）；要达到全年{asked}，余期须增长{needed}，推演为{rest}（八成区间{ahead}），达标概率{chance}，{word}。",
            $"{name} stands at a median of {median} (eight draws in ten {range}); to reach {asked} the rest must grow {needed}, "
            + $"the run has {rest} (eight draws in ten {ahead}): chance {chance}, {word}.");
    }

    private static Grid Grid(DeskPage page, QuarterFacts facts)
    {
        Cells cells = page.Cells;
        Column[] columns =
        [
            new(page.Say($"目标", $"Target"), 2.1), new(page.Say($"全年要求", $"Asked"), 1.2, true), new(page.Say($"到季末中位数", $"Median so far"), 1.3, true),
            new(page.Say($"余期须", $"Rest needs"), 1.2, true), new(page.Say($"余期推演", $"Rest, median"), 1.2, true),
            new(page.Say($"余期八成区间", $"Rest, eight in ten"), 1.9, true), new(page.Say($"达标概率", $"Chance"), 1.0, true),
            new(page.Say($"判断", $"In words"), 1.7),
        ];
        Sentence note = page.Say($"增速的余期为与上年同期余下各季相比，计数的余期为还差的和还会有的；逐次抽样计算，取中位数。",
            $"The rest of a growth is over the same rest of last year; of a count, "
            + $"what is missing and what is still to come; worked out draw by draw, the median given.");
        return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"已有的和余期所需", $"What stands and what the rest needs")), columns,
            [.. facts.Standing.Select(one => Row(page, one))], note);
    }

    private static Sentence[] Row(DeskPage page, StandingFact one)
    {
        Cells cells = page.Cells;
        string at = $"facts/standing/{one.Target}", score = $"run/targets/{one.Target}";
        return
        [
            cells.Name(score), cells.Value($"facts/asked/{one.Target}/asked", one.Unit), cells.Value($"{at}/p50", one.Unit),
            cells.Value($"{at}/needed", one.Unit), cells.Value($"{at}/restP50", one.Unit), cells.Range($"{at}/restP10", $"{at}/restP90", one.Unit),
            cells.ChanceCell($"{score}/probability"), cells.MarkedWord(score),
        ];
    }
}
