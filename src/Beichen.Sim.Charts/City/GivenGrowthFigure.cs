using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The chance of each leaning target by fifths of the city's growth, with 95 % intervals, and the growth at which it is even.</summary>
public static class GivenGrowthFigure
{
    /// <summary>Most targets that one figure holds apart.</summary>
    public const int MostTargets = 4;

    /// <summary>Draws the chances.</summary>
    /// <param name="input">The chances.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No target or more than four, or chances that do not number the bands.</exception>
    public static Figure Draw(GivenGrowthInput input, Language language = Language.Both)
    {
        if (input.Targets.Count is 0 or > MostTargets || input.Bands.Count < 2 || input.Targets.Any(target => target.Chances.Count != input.Bands.Count))
            throw new ArgumentException(
                $"A figure of given growth has one to {MostTargets} targets and a chance for each of two bands or more.", nameof(input));
        Bilingual measure = new("纵轴为达标概率，横轴为全市全年增速，按抽样五等分；竖线为95%区间",
            "Chance of each target by fifths of the city's growth over the draws; bars are 95% intervals");
        FigureData data = new(
            ["target", "city_growth_low", "city_growth_high", "chance", "low", "high", "even_growth"],
            [.. input.Targets.SelectMany(target => input.Bands.Select((band, at) =>
                (IReadOnlyList<object?>)[target.Name.Short(language), band.Low, band.High,
                    target.Chances[at].Chance, target.Chances[at].Low, target.Chances[at].High, target.Even]))]);
        Headline headline = GivenGrowthHeadline.Write(input);
        return new("given-city-growth", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data);
    }

    private static void Lay(Sheet sheet, GivenGrowthInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, []) + (type.Small * 0.6);
        double bottom = sheet.Height - PageFrame.FooterHeight(sheet, input.Source) - (type.Small * 2);
        double room = Math.Min(sheet.Width * 0.3, input.Targets.Max(target => Math.Max(
            TextMeasure.Width(target.Name.Short(sheet.Language), sheet.Strong), TextMeasure.Width(Even(sheet, target), sheet.Small)))) + 24;
        using PlotArea area = new(sheet, type.Margin + (type.Small * 3.2), top, sheet.Width - type.Margin - room, bottom, -0.4, input.Bands.Count - 0.6, 0, 1);
        foreach (int tick in (ReadOnlySpan<int>)[0, 25, 50, 75, 100])
        {
            double y = area.PixelY(tick / 100.0);
            sheet.Line(area.Left, y, area.Right, y, tick == 50 ? Palette.Grey : Palette.Grid, 1);
            sheet.Middle($"{tick}%", area.Left - 8, y, sheet.Small.Right);
        }

        for (int band = 0; band < input.Bands.Count; band++)
            sheet.Middle(NumberWords.Range(input.Bands[band].Low, input.Bands[band].High, "%", sheet.Language), area.PixelX(band),
                area.Bottom + (type.Small * 1.2), sheet.Small.Center, area.PixelX(1) - area.PixelX(0) - 6);
        Curves(area, input);
        Names(sheet, area, input, room - 24);
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static void Curves(PlotArea area, GivenGrowthInput input)
    {
        for (int at = 0; at < input.Targets.Count; at++)
        {
            (SKColor color, MarkerShape shape, bool dashed) = SeriesLooks.All[at];
            double aside = (at - ((input.Targets.Count - 1) / 2.0)) * 0.06;
            double[] xs = [.. Enumerable.Range(0, input.Bands.Count).Select(band => band + aside)];
            area.Line(xs, [.. input.Targets[at].Chances.Select(chance => chance.Chance)], color, at == 0 ? 2.6f : 2, dashed);
            for (int band = 0; band < xs.Length; band++)
            {
                (double chance, double low, double high) = input.Targets[at].Chances[band];
                area.Segment(xs[band], low, xs[band], high, color, 1.2f);
                area.Mark(xs[band], chance, shape, 9, color);
            }
        }
    }

    private static void Names(Sheet sheet, PlotArea area, GivenGrowthInput input, double room)
    {
        double leading = sheet.Type.Body * 1.2;
        double height = leading * 2.3;
        double[] middles = LabelSpread.Place(
            [.. input.Targets.Select(target => area.PixelY(target.Chances[^1].Chance))],
            [.. input.Targets.Select(_ => height)], area.Top - 6, area.Bottom + (sheet.Type.Small * 1.2));
        for (int at = 0; at < input.Targets.Count; at++)
        {
            double x = area.Right + 20;
            sheet.Line(area.PixelX(input.Bands.Count - 1) + 10, area.PixelY(input.Targets[at].Chances[^1].Chance),
                x - 4, middles[at] - (leading / 2), SeriesLooks.All[at].Color, 0.8f);
            sheet.Middle(input.Targets[at].Name.Short(sheet.Language), x, middles[at] - (leading / 2),
                sheet.Strong with { Color = SeriesLooks.All[at].Color }, room);
            sheet.Middle(Even(sheet, input.Targets[at]), x, middles[at] + (leading / 2), sheet.Small, room);
        }
    }

    private static string Even(Sheet sheet, GivenGrowthTarget target) => target.Even is { } growth
        ? new Bilingual($"五五开在 {Numerals.Percent(growth)}", $"even at {Numerals.Percent(growth)}").Short(sheet.Language)
        : new Bilingual("范围内无五五开", "nowhere even").Short(sheet.Language);
}
