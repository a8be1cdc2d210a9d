using ScottPlot;
using SkiaSharp;
using Range = System.Range;

namespace Beichen.Sim.Charts;

/// <summary>Rows of ranges on one axis, each with its middle and in words beside it; single values as rings under them.</summary>
public static class RangeFigure
{
    /// <summary>Most ranges of a row.</summary>
    public const int MostSeries = 3;

    private static readonly (SKColor Color, LegendMark Mark, MarkerShape Shape)[] Looks =
    [
        (Palette.Navy, LegendMark.Dot, MarkerShape.FilledCircle),
        (Palette.Orange, LegendMark.Diamond, MarkerShape.FilledDiamond),
        (Palette.Blue, LegendMark.Triangle, MarkerShape.FilledTriangleUp),
    ];

    /// <summary>Draws the ranges.</summary>
    /// <param name="input">The ranges.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No row, no series or more than three, or a row whose ranges do not number the series.</exception>
    public static Figure Draw(RangeInput input, Language language = Language.Both)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Rows.Count == 0 || input.Series.Count is 0 or > MostSeries || input.Rows.Any(row => row.Ranges.Count != input.Series.Count))
            throw new ArgumentException($"A figure of ranges has a row, one to {MostSeries} series, and a range of each in every row.", nameof(input));
        FigureData data = new(
            ["row", "series", "low", "middle", "high"],
            [.. input.Rows.SelectMany(row => Cells(input, row, language))]);
        return new(input.Name, input.Headline, language, sheet => Lay(sheet, input, .., input.Measure), input.Measure, data)
        {
            Rows = new(input.Rows.Count, (range, words) => sheet => Lay(sheet, input, range, words)),
        };
    }

    private static IEnumerable<IReadOnlyList<object?>> Cells(RangeInput input, RangeRow row, Language language)
    {
        for (int at = 0; at < row.Ranges.Count; at++)
        {
            if (row.Ranges[at] is { } range) yield return [row.Name.Short(language), input.Series[at].Short(language), range.Low, range.Middle, range.High];
        }

        foreach (double dot in row.Dots) yield return [row.Name.Short(language), input.Dots?.Short(language), null, dot, null];
    }

    private static void Lay(Sheet sheet, RangeInput input, Range range, Bilingual measure)
    {
        RangeRow[] shown = [.. input.Rows.Take(range)];
        TypeScale type = sheet.Type;
        bool dotted = input.Rows.Any(row => row.Dots.Count > 0);
        LegendEntry[] legend = input.Series.Count == 1 && !dotted ? [] :
        [
            .. input.Series.Select((name, at) => new LegendEntry(name, Looks[at].Color, Looks[at].Mark)),
            .. dotted && input.Dots is { } dots ? (LegendEntry[])[new(dots, Palette.Grey, LegendMark.Upright, Palette.Muted)] : [],
        ];
        int lines = input.Series.Count + (dotted ? 1 : 0);
        double top = PageFrame.Header(sheet, input.Headline, measure, legend) + (type.Small * 0.4);
        double below = PageFrame.FooterHeight(sheet, input.Source) + (type.Small * 2);
        double least = Math.Max(RowPage.LeastPitch(sheet), (lines * type.Small * 1.4) + (type.Small * 0.6));
        RowPage rows = RowPage.Fit(sheet, [.. shown.Select(row => row.Name)], top, below, least, Math.Max(least * 1.5, 48));
        double words = shown.SelectMany(row => row.Ranges).OfType<RangeMark>()
            .Select(range => TextMeasure.Width(Words(range), sheet.Small)).DefaultIfEmpty(0).Max();
        (double low, double high) = Span(input.Rows);
        double right = sheet.Width - type.Margin;
        using PlotArea area = new(sheet, rows.NamesRight + 16, rows.Top, right - words - 14, rows.Bottom, low, high, -rows.Count, 0);
        double step = Scale.Step((high - low) * 100, type.Compact ? 5 : 8);
        foreach (double tick in Scale.Ticks(low * 100, high * 100, step))
        {
            double x = area.PixelX(tick / 100);
            sheet.Line(x, area.Top, x, area.Bottom, Math.Abs(tick) < step * 1e-9 ? Palette.Grey : Palette.Grid, 1);
            sheet.Text(Tick(tick, step), x, area.Bottom + (type.Small * 1.4), sheet.Small.Center);
        }

        for (int at = 0; at < shown.Length; at++)
        {
            rows.Name(sheet, at, shown[at].Name);
            if (at > 0) sheet.Line(type.Margin, rows.Top + (rows.Pitch * at), right, rows.Top + (rows.Pitch * at), Palette.Grid, 1);
            Row(sheet, area, shown[at], at, lines, rows, right);
        }

        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static void Row(Sheet sheet, PlotArea area, RangeRow row, int at, int lines, RowPage rows, double right)
    {
        double spread = Math.Min((rows.Pitch - (sheet.Type.Small * 0.6)) / lines, sheet.Type.Small * 1.7);
        for (int series = 0; series < row.Ranges.Count; series++)
        {
            if (row.Ranges[series] is not { } range) continue;
            double pixel = rows.Middle(at) + ((series - ((lines - 1) / 2.0)) * spread), y = area.DataY(pixel);
            area.Segment(range.Low, y, range.High, y, Looks[series].Color, 4);
            area.Mark(range.Middle, y, Looks[series].Shape, 10, Looks[series].Color);
            sheet.Middle(Words(range), right, pixel, sheet.Small.Right);
        }

        double last = area.DataY(rows.Middle(at) + ((lines - 1 - ((lines - 1) / 2.0)) * spread));
        double half = Math.Abs(area.DataY(0) - area.DataY(sheet.Type.Small * 0.5));
        foreach (double dot in row.Dots) area.Segment(dot, last - half, dot, last + half, Palette.Muted, 2);
    }

    private static (double Low, double High) Span(IReadOnlyList<RangeRow> rows)
    {
        double[] all = [0, .. rows.SelectMany(row => row.Ranges).OfType<RangeMark>().SelectMany(range => new[] { range.Low, range.Middle, range.High }),
            .. rows.SelectMany(row => row.Dots)];
        (double low, double high) = (all.Min(), all.Max());
        double room = Math.Max(high - low, 1e-9) * 0.03;
        return (low - (low < 0 ? room : 0), high + room);
    }

    private static string Words(RangeMark range)
    {
        int decimals = Math.Abs(range.High - range.Low) * 100 < 10 ? 1 : 0;
        return $"{Percent(range.Middle)} [{Percent(range.Low)}, {Percent(range.High)}]";
        string Percent(double share) => Numerals.Fixed(share * 100, decimals);
    }

    private static string Tick(double tick, double step) => Numerals.Fixed(Math.Abs(tick) < step * 1e-9 ? 0 : tick, Scale.Decimals(step));
}
