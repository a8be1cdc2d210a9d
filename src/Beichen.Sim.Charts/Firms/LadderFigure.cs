using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// The ladder of certified firms: for each class the number by quarter with its spread, from the first day to what is asked at the year's end.
/// </summary>
public static class LadderFigure
{
    private const int Across = 2;

    /// <summary>Draws the ladder.</summary>
    /// <param name="input">The classes.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No class, or quarters that do not number the labels.</exception>
    public static Figure Draw(LadderInput input, Language language = Language.Both)
    {
        if (input.Panels.Count == 0 || input.QuarterLabels.Count == 0 || input.Panels.Any(panel => panel.Quarters.Count != input.QuarterLabels.Count))
            throw new ArgumentException("A ladder has at least one class and its number in each quarter.", nameof(input));
        Headline headline = Write(input);
        Bilingual measure = new(
            "各季末家数的中位数与P10–P90；灰点为年初（输入中值），虚线为年末目标",
            "Firms at the end of each quarter, median and P10–P90; grey: first day (central input), dashed: asked at the year's end");
        FigureData data = new(
            ["class", "quarter", "p10", "p50", "p90", "first_day", "target", "chance"],
            [.. input.Panels.SelectMany(panel => panel.Quarters.Select((quarter, at) => (IReadOnlyList<object?>)[panel.Name.Short(language),
                input.QuarterLabels[at], quarter.P10, quarter.P50, quarter.P90, panel.Start, panel.Target, panel.Chance?.Chance]))]);
        return new("ladder", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data)
        {
            Rows = new(input.Panels.Count, (range, words) => sheet => Lay(sheet, input with { Panels = [.. input.Panels.Take(range)] }, headline, words)),
        };
    }

    private static Headline Write(LadderInput input)
    {
        LadderPanel[] asked = [.. input.Panels.Where(panel => panel.Target is not null)];
        LadderPanel[] told = asked.Length > 0 ? asked : [.. input.Panels];
        string zh = string.Join("，", told.Select(panel => $"{panel.Name.Zh}{(panel.CountsPasses ? "新认定" : "")}{Numerals.Fixed(panel.Quarters[^1].P50, 0)}家"
            + (panel.Target is { } target ? $"（目标{Numerals.Fixed(target, 0)}）" : "")));
        string en = string.Join(", ", told.Select(panel => $"{Numerals.Fixed(panel.Quarters[^1].P50, 0)} {(panel.CountsPasses ? "new " : "")}{panel.Name.En}"
            + (panel.Target is { } target ? $" ({Numerals.Fixed(target, 0)} asked)" : "")));
        return new($"年末中位：{zh}", $"Year end at the median: {en}");
    }

    private static void Lay(Sheet sheet, LadderInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, []) + 4, gap = type.Small * 1.6, below = PageFrame.FooterHeight(sheet, input.Source);
        int rows = (input.Panels.Count + Across - 1) / Across, across = Math.Min(Across, input.Panels.Count);
        double pitch = (sheet.Width - (2 * type.Margin) + gap) / across, head = (type.Body * 1.3) + (type.Small * 2.4), foot = type.Small * 2.2;
        double height = Math.Clamp((type.Height - top - below) / rows, head + foot + (type.Small * 8), head + foot + (type.Small * 22));
        sheet.Height = (int)Math.Max(type.Compact ? type.Height : 300, Math.Ceiling(top + (rows * height) + below));
        for (int at = 0; at < input.Panels.Count; at++)
        {
            double left = type.Margin + (pitch * (at % Across)), y = top + (height * (at / Across));
            Head(sheet, input.Panels[at], left, y, pitch - gap);
            Panel(sheet, input, input.Panels[at], left, y + head, left + pitch - gap, y + height - foot);
        }

        PageFrame.Footer(sheet, input.Source);
    }

    private static void Head(Sheet sheet, LadderPanel panel, double left, double top, double width)
    {
        double y = top + (sheet.Type.Body * 0.7);
        string english = char.ToUpperInvariant(panel.Name.En[0]) + panel.Name.En[1..];
        Bilingual title = panel.CountsPasses ? new($"{panel.Name.Zh}，当年新认定", $"{english}, passed in the year") : new(panel.Name.Zh, english);
        sheet.Middle(title.Short(sheet.Language), left, y, sheet.Strong, width);
        y += (sheet.Type.Body * 0.6) + (sheet.Type.Small * 0.7);
        if (panel.Chance is { } chance)
        {
            SKColor color = Palette.Of(CertaintyWords.Of(chance.Chance, chance.Low, chance.High).Side);
            string words = $"{new Bilingual("达标概率", "chance").Short(sheet.Language)} {ProbabilityWords.Text(chance.Chance)}";
            left += sheet.Middle(words, left, y, new TextStyle(sheet.Type.Small, color, Bold: true)) + (sheet.Type.Small * 1.2);
        }

        if (panel.Passed is { } passed)
            sheet.Middle($"{new Bilingual("当年新认定", "passed in the year").Short(sheet.Language)} {Numerals.Fixed(passed, 0)}", left, y, sheet.Small);
    }

    private static void Panel(Sheet sheet, LadderInput input, LadderPanel panel, double left, double top, double right, double bottom)
    {
        double[] all = [.. panel.Quarters.SelectMany(quarter => (double[])[quarter.P10, quarter.P90]),
            .. panel.Start is { } day ? (double[])[day] : [], .. panel.Target is { } goal ? (double[])[goal] : []];
        double step = Math.Max(1, Scale.Step(Math.Max(all.Max() - all.Min(), 4), 4));
        double low = Math.Max(0, Math.Floor(all.Min() / step) * step), high = Math.Ceiling((all.Max() + (step * 0.05)) / step) * step;
        string[] ticks = [.. Scale.Ticks(low, high, step).Select(tick => Numerals.Fixed(tick, 0))];
        double numbers = ticks.Max(tick => TextMeasure.Width(tick, sheet.Small)) + 8, first = panel.Start is null ? -0.3 : -1;
        string end = Numerals.Fixed(panel.Quarters[^1].P50, 0);
        int last = input.QuarterLabels.Count - 1;
        using PlotArea area = new(
            sheet, left + numbers, top, right - TextMeasure.Width(end, sheet.Strong) - 14, bottom, first - 0.25, Math.Max(last, 0.5), low, high);
        foreach (double tick in Scale.Ticks(low, high, step))
        {
            sheet.Line(area.Left, area.PixelY(tick), area.Right, area.PixelY(tick), Palette.Grid, 1);
            sheet.Middle(Numerals.Fixed(tick, 0), area.Left - 6, area.PixelY(tick), sheet.Small.Right);
        }

        double under = area.Bottom + (sheet.Type.Small * 1.4);
        if (panel.Start is not null) sheet.Text(new Bilingual("年初", "1 Jan").Short(sheet.Language), area.PixelX(-1), under, sheet.Small.Center);
        for (int at = 0; at <= last; at++) sheet.Text(input.QuarterLabels[at][^2..], area.PixelX(at), under, sheet.Small.Center);
        double[] xs = [.. Enumerable.Range(0, last + 1).Select(at => (double)at)];
        if (xs.Length > 1)
            area.Band(xs, [.. panel.Quarters.Select(quarter => quarter.P10)], [.. panel.Quarters.Select(quarter => quarter.P90)], Palette.Band60);
        if (panel.Target is { } target) area.Segment(area.X0, target, area.X1, target, Palette.Target, 1.6f, dashed: true);
        if (panel.Start is { } start)
        {
            area.Segment(-1, start, 0, panel.Quarters[0].P50, Palette.Grey, 1.4f);
            area.Mark(-1, start, MarkerShape.FilledCircle, 9, Palette.Grey);
        }

        if (xs.Length > 1) area.Line(xs, [.. panel.Quarters.Select(quarter => quarter.P50)], Palette.Navy, 2.2f);
        foreach (double at in xs) area.Mark(at, panel.Quarters[(int)at].P50, MarkerShape.FilledCircle, 6, Palette.Navy);
        area.Render();
        sheet.Middle(end, area.PixelX(last) + 10, area.PixelY(panel.Quarters[^1].P50), sheet.Strong with { Color = Palette.Navy });
    }
}
