using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// The margins: for each target the spread of result less target in its own unit,
/// draws that miss to the left of the target and those that meet it to the right.
/// </summary>
public static class MarginFigure
{
    private static readonly Bilingual Chance = new("达标概率", "P(hit)");
    private static readonly SKColor Missed = SKColor.Parse("F0B264");

    /// <summary>Draws the margins.</summary>
    /// <param name="input">The margins.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No target.</exception>
    public static Figure Draw(MarginInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0) throw new ArgumentException("Margins are of at least one target.", nameof(input));
        Headline headline = Write(input.Rows);
        Bilingual measure = new(
            "各目标推演结果与目标之差的分布，各用其单位；线以右为达成，两端各1%未画",
            "Result less target over the draws, each in its own unit; right of the line is met, the outermost 1% at either end left out");
        FigureData data = new(
            ["target", "unit", "p10", "p50", "p90", "chance", "from", "to", "share"],
            [.. input.Rows.SelectMany(row => row.Shares.Select((share, at) => (IReadOnlyList<object?>)[row.Name.Short(language), row.Unit, row.P10, row.P50,
                row.P90, row.Chance, (row.First + at) * row.Width, (row.First + at + 1) * row.Width, share]))]);
        return new("margins", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data)
        {
            Rows = new(input.Rows.Count, (range, words) => sheet => Lay(sheet, input with { Rows = [.. input.Rows.Take(range)] }, headline, words)),
        };
    }

    private static Headline Write(IReadOnlyList<MarginRow> rows)
    {
        MarginRow hardest = rows.MinBy(row => row.Chance)!;
        bool passes = hardest.P50 >= 0;
        string size = MarginText.Size(hardest.P50, hardest.Unit, Language.Zh), sizeEn = MarginText.Size(hardest.P50, hardest.Unit, Language.En);
        Bilingual last = new($"{hardest.Name.Zh}，中位{(passes ? "超" : "差")}{size}", $"{hardest.Name.En} is {sizeEn} {(passes ? "over" : "short")} at the median");
        if (rows.Count == 1) return new(last.Zh, last.En);
        int over = rows.Count(row => ProbabilityWords.OverHalf(row.Chance, row.Low)),
            even = rows.Count(row => CertaintyWords.IsEven(row.Chance, row.Low, row.High));
        int under = rows.Count - over - even;
        return new(
            $"{Numerals.Chinese(rows.Count)}项目标中{Numerals.Chinese(over)}项多半超过、{Numerals.Chinese(under)}项多半不及"
                + $"{(even == 0 ? "" : $"、{Numerals.Chinese(even)}项五五开")}；最难的是{last.Zh}",
            $"Of {rows.Count} targets {over} {(over == 1 ? "is" : "are")} more often passed than missed, {under} missed{(even == 0 ? "" : $", {even} even")}; "
                + $"hardest: {last.En}");
    }

    private static void Lay(Sheet sheet, MarginInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("未达", "Missed"), Missed, WordColor: Palette.Orange),
            new(new("达成", "Met"), Palette.Band30, WordColor: Palette.Blue),
            new(new("中位", "Median"), Palette.Navy, LegendMark.Dot),
            new(new("P10–P90", "P10–P90"), Palette.Ink, LegendMark.Range),
            new(new("目标", "Target"), Palette.Target, LegendMark.Upright),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet) + 2;
        double least = type.Small * 4.3;
        RowPage rows = RowPage.Fit(
            sheet, [.. input.Rows.Select(row => row.Name)], top, PageFrame.FooterHeight(sheet, input.Source) + 4, least, Math.Max(least, 66));
        double chance = Math.Max(TextMeasure.Width(Chance.Short(sheet.Language), sheet.Small), input.Rows.Max(row => ChanceWidth(sheet, row))),
            right = sheet.Width - type.Margin;
        double median = input.Rows.Max(row => TextMeasure.Width(MarginText.Of(row.P50, row.Unit, sheet.Language), sheet.Strong)) + 6;
        double left = rows.NamesRight + 18, end = right - chance - median - 16;
        ColumnHead.Draw(sheet, new("中位之差", "Median"), right - chance - 8, top, sheet.Small.Right, median + 20);
        ColumnHead.Draw(sheet, Chance, right, top, sheet.Small.Right, chance);
        for (int at = 0; at < input.Rows.Count; at++)
        {
            MarginRow row = input.Rows[at];
            rows.Name(sheet, at, row.Name);
            double y = rows.Top + (rows.Pitch * at);
            if (at > 0) sheet.Line(type.Margin, y, right, y, Palette.Grid, 0.75f);
            Track(sheet, row, left, end, y + 3, y + rows.Pitch - (type.Small * 1.5));
            SKColor ink = CertaintyWords.IsEven(row.Chance, row.Low, row.High) ? Palette.Ink : row.P50 >= 0 ? Palette.Blue : Palette.Orange;
            sheet.Middle(MarginText.Of(row.P50, row.Unit, sheet.Language), right - chance - 8,
                rows.Middle(at), (sheet.Strong with { Color = ink }).Right, median);
            ChanceCell.Draw(sheet, new(row.Chance, row.Low, row.High), right, rows.Middle(at), Math.Min(rows.Pitch, 40), chance);
        }

        PageFrame.Footer(sheet, input.Source);
    }

    // The word under the chance is never cut; on a wide page its interval stands beside it.
    private static double ChanceWidth(Sheet sheet, MarginRow row)
    {
        CertaintyThreshold certainty = CertaintyWords.Of(row.Chance, row.Low, row.High);
        double words = TextMeasure.Width($"{certainty.Mark} {certainty.Word.In(sheet.Language)}", sheet.Small) + 2;
        return sheet.Type.Compact ? words : Math.Max(words, sheet.Type.Small * 9.4);
    }

    private static void Track(Sheet sheet, MarginRow row, double left, double right, double top, double bottom)
    {
        double reach = row.Width * MarginRow.Classes, most = row.Shares.Max();
        using PlotArea area = new(sheet, left, top, right, bottom, -reach, reach, -0.3, 1);
        for (int at = 0; at < row.Shares.Count; at++)
        {
            double from = (row.First + at) * row.Width, hair = row.Width * 0.06;
            area.Box(from + hair, from + row.Width - hair, 0, row.Shares[at] / most, row.First + at < 0 ? Missed : Palette.Band30);
        }

        area.Segment(-reach, 0, reach, 0, Palette.Grey, 0.8f);
        area.Segment(0, -0.3, 0, 1, Palette.Target, 2.2f);
        if (row.P90 > row.P10) area.Range(Math.Max(row.P10, -reach), Math.Min(row.P90, reach), -0.16, 3, Palette.Ink, 1.4f);
        area.Mark(row.P50, -0.16, MarkerShape.FilledCircle, 8, Palette.Navy);
        area.Render();
        double step = Scale.Step(2 * reach, sheet.Type.Compact ? 4 : 6), middle = bottom + (sheet.Type.Small * 0.75);
        foreach (double tick in Scale.Ticks(-reach * 0.94, reach * 0.94, step))
            sheet.Middle(MarginText.Tick(tick, row.Unit, step, sheet.Language), area.PixelX(tick), middle, sheet.Small.Center);
    }
}
