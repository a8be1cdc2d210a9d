using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Small multiples of scenarios (Tufte 1983): the same axes in every panel, the reference's median in grey behind each.</summary>
public static class SmallMultiplesFigure
{
    private const int Across = 3;

    /// <summary>Draws the panels.</summary>
    /// <param name="input">The scenarios.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No scenario, or quarters that do not number the labels.</exception>
    public static Figure Draw(SmallMultiplesInput input, Language language = Language.Both)
    {
        if (input.Panels.Count == 0 || input.QuarterLabels.Count < 2 || input.Panels.Any(panel => panel.Quarters.Count != input.QuarterLabels.Count))
            throw new ArgumentException("Small multiples have at least one scenario and a spread for each of two quarters or more.", nameof(input));
        Headline headline = Write(input);
        Bilingual measure = new(
            "各情景累计同比增速的中位数与90%区间（%），同一组抽样；灰线为首个情景的中位数，虚线为目标",
            "Growth of the year to date by scenario, %, median and 90% band, same draws; grey: median of the first, dashed: target");
        FigureData data = new(
            ["scenario", "quarter", "p5", "p50", "p95"],
            [
                .. input.Panels.SelectMany(panel => panel.Quarters.Select((quarter, at) =>
                    (IReadOnlyList<object?>)[panel.Name.Short(language), input.QuarterLabels[at], quarter.P5, quarter.P50, quarter.P95])),
            ]);
        return new("small-multiples", headline, language, sheet => Lay(sheet, input, [.. input.Panels], headline, measure), measure, data)
        {
            Rows = new(input.Panels.Count, (range, words) => sheet => Lay(sheet, input, [.. input.Panels.Take(range)], headline, words))
            {
                First = count => new($"前{count}种", $"the first {count}")
            },
        };
    }

    private static Headline Write(SmallMultiplesInput input)
    {
        SmallMultiple best = input.Panels.MaxBy(panel => panel.Quarters[^1].P50)!;
        (string zh, string en) = best.Chance is { } chance
            ? ($"，达标概率{ProbabilityWords.Text(chance.Chance)}", $"; the chance of the target is {ProbabilityWords.Text(chance.Chance)}") : ("", "");
        string growth = Numerals.Percent(best.Quarters[^1].P50);
        return new($"{Numerals.Chinese(input.Panels.Count)}种走法中，“{best.Name.Zh}”全年增速中位数最高，{growth}{zh}",
            $"Of {input.Panels.Count} scenarios {best.Name.En} has the highest median growth, {growth}{en}");
    }

    private static void Lay(Sheet sheet, SmallMultiplesInput input, SmallMultiple[] panels, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, []), ticks = type.Small * 3.6, gap = type.Small;
        int rows = (panels.Length + Across - 1) / Across, across = Math.Min(Across, panels.Length);
        double pitch = (sheet.Width - (2 * type.Margin) + gap) / across;
        double head = (type.Body * 1.2 * NameLines(sheet, panels, pitch - gap)) + (type.Small * 2.6), foot = type.Small * 2.2;
        double below = PageFrame.FooterHeight(sheet, input.Source);
        double height = Math.Clamp((type.Height - top - below) / rows, head + foot + (type.Small * 9), head + foot + (type.Small * 26));
        sheet.Height = (int)Math.Max(type.Compact ? type.Height : 300, Math.Ceiling(top + (rows * height) + below));
        double low = Math.Min(input.Panels.Min(panel => panel.Quarters.Min(quarter => quarter.P5)), input.Target ?? double.MaxValue);
        double high = Math.Max(input.Panels.Max(panel => panel.Quarters.Max(quarter => quarter.P95)), input.Target ?? double.MinValue);
        double step = Scale.Step(Math.Max(high - low, 0.01) * 100, 4) / 100;
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        for (int at = 0; at < panels.Length; at++)
        {
            double left = type.Margin + (pitch * (at % Across)), y = top + (height * (at / Across));
            using PlotArea area = new(
                sheet, left + ticks, y + head, left + pitch - gap - (type.Small * 0.8), y + height - foot, 0, input.QuarterLabels.Count - 1, low, high);
            Head(sheet, panels[at], left, y, pitch - gap);
            Axes(sheet, area, input, step);
            Panel(area, input, panels[at]);
            area.Render();
        }

        PageFrame.Footer(sheet, input.Source);
    }

    private static int NameLines(Sheet sheet, SmallMultiple[] panels, double width) =>
        panels.Max(panel => TextMeasure.Wrap(panel.Name.Short(sheet.Language), sheet.Strong, width, 4).Count);

    private static void Head(Sheet sheet, SmallMultiple panel, double left, double top, double width)
    {
        double y = top + (sheet.Type.Body * 0.7);
        foreach (string line in TextMeasure.Wrap(panel.Name.Short(sheet.Language), sheet.Strong, width, 4))
        {
            sheet.Middle(line, left, y, sheet.Strong);
            y += sheet.Type.Body * 1.2;
        }

        if (panel.Chance is not { } chance) return;
        string words = new Bilingual("达标概率", "chance").Short(sheet.Language);
        SKColor color = Palette.Of(CertaintyWords.Of(chance.Chance, chance.Low, chance.High).Side);
        sheet.Middle($"{words} {ProbabilityWords.Text(chance.Chance)}", left, y, new TextStyle(sheet.Type.Small, color, Bold: true));
    }

    private static void Axes(Sheet sheet, PlotArea area, SmallMultiplesInput input, double step)
    {
        int decimals = Scale.Decimals(step * 100);
        foreach (double tick in Scale.Ticks(area.Y0, area.Y1, step))
        {
            double y = area.PixelY(tick);
            sheet.Line(area.Left, y, area.Right, y, Palette.Grid, 1);
            sheet.Middle($"{Numerals.Fixed(tick * 100, decimals)}%", area.Left - 6, y, sheet.Small.Right);
        }

        foreach (int at in (ReadOnlySpan<int>)[0, input.QuarterLabels.Count - 1])
        {
            TextStyle style = at == 0 ? sheet.Small : sheet.Small.Right;
            sheet.Text(input.QuarterLabels[at], at == 0 ? area.Left : area.Right + (sheet.Type.Small * 0.8), area.Bottom + (sheet.Type.Small * 1.4), style);
        }
    }

    private static void Panel(PlotArea area, SmallMultiplesInput input, SmallMultiple panel)
    {
        double[] xs = [.. Enumerable.Range(0, input.QuarterLabels.Count).Select(at => (double)at)];
        area.Band(xs, [.. panel.Quarters.Select(quarter => quarter.P5)], [.. panel.Quarters.Select(quarter => quarter.P95)], Palette.Band90);
        if (input.Target is { } target) area.Segment(0, target, xs[^1], target, Palette.Target, 1.3f, dashed: true);
        if (!ReferenceEquals(panel, input.Panels[0])) area.Line(xs, [.. input.Panels[0].Quarters.Select(quarter => quarter.P50)], Palette.Grey, 1.4f);
        area.Line(xs, [.. panel.Quarters.Select(quarter => quarter.P50)], Palette.Navy, 2);
        area.Mark(xs[^1], panel.Quarters[^1].P50, MarkerShape.FilledCircle, 7, Palette.Navy);
    }
}
