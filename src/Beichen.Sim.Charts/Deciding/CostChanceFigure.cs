using ScottPlot;

namespace Beichen.Sim.Charts;

/// <summary>The line of cost against chance: what the next points of a chance cost, and the settings as fresh draws judged them.</summary>
public static class CostChanceFigure
{
    /// <summary>Draws the line.</summary>
    /// <param name="input">The line.</param>
    /// <param name="language">Language of the words.</param>
    public static Figure Draw(CostChanceInput input, Language language = Language.Both)
    {
        Headline headline = Write(input);
        Bilingual measure = new(
            "最省的办法：横轴为费用（亿元），纵轴为达标概率；菱形为新抽样核验，竖线为95%区间",
            "The cheapest ways: cost across, ¥100 million, chance up; the diamond is judged on fresh draws, with its 95% interval");
        FigureData data = new(
            ["point", "cost", "chance", "low", "high"],
            [
                .. input.Line.Select(point => (IReadOnlyList<object?>)["search", point.Cost, point.Chance, null, null]),
                ["verified", input.Chosen.Cost, input.Chosen.Chance, input.Chosen.Low, input.Chosen.High],
            ]);
        return new("cost-chance", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data);
    }

    private static Headline Write(CostChanceInput input)
    {
        string chance = ProbabilityWords.Text(input.Chosen.Chance), asked = NumberWords.Share(input.Asked);
        string zh = SentenceNumbers.Money(input.Chosen.Cost, Language.Zh), en = SentenceNumbers.Money(input.Chosen.Cost, Language.En);
        return input.Feasible
            ? new($"{input.Targets.Zh}要有{asked}，找到的最省办法需{zh}，核验为{chance}",
                $"{asked} for {input.Targets.En} costs {en} the cheapest way found; judged at {chance}")
            : new($"{input.Targets.Zh}达不到{asked}：最接近的{chance}，费用{zh}",
                $"{asked} for {input.Targets.En} is out of reach: the nearest found has {chance}, at {en}");
    }

    private static void Lay(Sheet sheet, CostChanceInput input, Headline headline, Bilingual measure)
    {
        LegendEntry[] legend =
        [
            new(new("搜索所见", "As the search saw it"), Palette.Blue, LegendMark.Dot),
            new(new("新抽样核验", "On fresh draws"), Palette.Orange, LegendMark.Diamond),
            new(new("所求", "Asked"), Palette.Target, LegendMark.Dashes),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend);
        PlaneAxes axes = new(new("费用，亿元", "Cost, ¥100 million"), new("达标概率", "Chance"), Numerals.Fixed, (share, _) => NumberWords.Share(share));
        double most = Math.Max(input.Line.Select(point => point.Cost).Append(input.Chosen.Cost).Max(), 0.1) * 1.05;
        using PlotArea area = axes.Open(sheet, top, input.Source, sheet.Type.Body * 2, (0, most), (0, 1));
        area.Segment(0, input.Asked, most, input.Asked, Palette.Target, 1.6f, dashed: true);
        for (int at = 1; at < input.Line.Count; at++)
        {
            area.Segment(input.Line[at - 1].Cost, input.Line[at - 1].Chance, input.Line[at].Cost, input.Line[at - 1].Chance, Palette.Blue, 1.4f);
            area.Segment(input.Line[at].Cost, input.Line[at - 1].Chance, input.Line[at].Cost, input.Line[at].Chance, Palette.Blue, 1.4f);
        }

        foreach ((double cost, double chance) in input.Line) area.Mark(cost, chance, MarkerShape.FilledCircle, 7, Palette.Blue);
        (double at0, double verified, double low, double high) = input.Chosen;
        area.Segment(at0, low, at0, high, Palette.Orange, 1.6f);
        area.Mark(at0, verified, MarkerShape.FilledDiamond, 14, Palette.Orange);
        area.Render();
        PointNames.Place(sheet, area, [(ProbabilityWords.Text(verified), at0, verified, sheet.Strong with { Color = Palette.Orange })]);
        PageFrame.Footer(sheet, input.Source);
    }
}
