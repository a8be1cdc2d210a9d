using ScottPlot;

namespace Beichen.Sim.Charts;

/// <summary>The trade-off of a search for conditions (Friedman and Fisher 1999; Bryant and Lempert 2010): coverage across, density up.</summary>
public static class TradeOffFigure
{
    /// <summary>Draws the steps.</summary>
    /// <param name="input">The steps.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No step.</exception>
    public static Figure Draw(TradeOffInput input, Language language = Language.Both)
    {
        if (input.Steps.Count == 0)
            throw new ArgumentException("A trade-off has at least one step.", nameof(input));
        Headline headline = Write(input);
        Bilingual measure = new(
            "每点为一组条件：横轴为其覆盖的落空占全部落空之比，纵轴为其中落空之比；数字为条件数",
            "Each point is a set of conditions: share of all misses that it covers across, share of its draws that miss up; numbers count conditions");
        FigureData data = new(
            ["coverage", "density", "conditions"],
            [.. input.Steps.Select(step => (IReadOnlyList<object?>)[step.Coverage, step.Density, step.Conditions])]);
        return new("trade-off", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data);
    }

    private static Headline Write(TradeOffInput input)
    {
        string rate = NumberWords.Share(input.Steps[0].Density);
        if (input.Chosen is not { } chosen)
            return new($"{input.Target.Zh}在{rate}的抽样中落空，未见哪几项条件能把落空集中起来",
                $"{input.Target.En} is missed in {rate} of draws; no few conditions gather the misses");
        (string density, string coverage) = (NumberWords.Share(chosen.Density), NumberWords.Share(chosen.Coverage));
        return new(
            $"所列条件下{input.Target.Zh}的落空比例由{rate}升到{density}，覆盖全部落空的{coverage}",
            $"Under the conditions found {input.Target.En} is missed in {density} of draws, from {rate}; they cover {coverage} of all misses");
    }

    private static void Lay(Sheet sheet, TradeOffInput input, Headline headline, Bilingual measure)
    {
        LegendEntry[] legend =
        [
            new(new("一组条件", "A set of conditions"), Palette.Sky, LegendMark.Dot, Palette.Blue),
            new(new("选定", "Chosen"), Palette.Target, LegendMark.Diamond),
            new(new("不设条件", "No condition"), Palette.Grey, LegendMark.Dashes, Palette.Muted),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend);
        PlaneAxes axes = new(new("覆盖", "Coverage"), new("密度", "Density"), Percent, Percent);
        double floor = Math.Floor(input.Steps.Min(step => step.Density) * 10) / 10;
        using PlotArea area = axes.Open(sheet, top, input.Source, sheet.Type.Body * 2, (0, 1), (Math.Min(floor, 0.9), 1));
        area.Segment(0, input.Steps[0].Density, 1, input.Steps[0].Density, Palette.Grey, 1.2f, dashed: true);
        area.Line([.. input.Steps.Select(step => step.Coverage)], [.. input.Steps.Select(step => step.Density)], Palette.Sky, 1.6f);
        foreach ((double coverage, double density, _) in input.Steps) area.Mark(coverage, density, MarkerShape.FilledCircle, 7, Palette.Blue);
        if (input.Chosen is { } chosen) area.Mark(chosen.Coverage, chosen.Density, MarkerShape.FilledDiamond, 15, Palette.Target);
        area.Render();
        // The number of conditions stands where it changes.
        PointNames.Place(sheet, area, [.. input.Steps.Where((step, at) => at == 0 || step.Conditions != input.Steps[at - 1].Conditions)
            .Select(step => ($"{step.Conditions}", step.Coverage, step.Density, sheet.Small))]);
        PageFrame.Footer(sheet, input.Source);
    }

    private static string Percent(double share, int decimals) => NumberWords.Share(share);
}
