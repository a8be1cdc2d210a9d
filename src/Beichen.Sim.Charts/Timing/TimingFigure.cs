using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>What timing decides: the chance of each target as planned and with every project a quarter later, the greatest change first.</summary>
public static class TimingFigure
{
    private const double NearEdge = 0.12;

    /// <summary>Draws the chances.</summary>
    /// <param name="input">The chances.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public static Figure Draw(TimingInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0)
            throw new ArgumentException("A timing figure has at least one target.", nameof(input));
        TimingRow[] ranked = [.. input.Rows.OrderByDescending(row => Math.Abs(row.After - row.Before))];
        TimingRow[] moved = [.. ranked.Where(row => row.Moves)];
        TimingRow[] still = [.. ranked.Where(row => !row.Moves)];
        Bilingual measure = new("所有项目延后一季前后的达标概率，同一组抽样", "Chance of each target as planned and with every project a quarter later, same draws");
        FigureData data = new(
            ["target", "chance_as_planned", "chance_a_quarter_later", "difference_points"],
            [.. ranked.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Before, row.After, (row.After - row.Before) * 100])]);
        Headline headline = TimingHeadline.Write(input);
        return new("timing", headline, language, sheet => Lay(sheet, moved, still, input.Source, headline, measure), measure, data)
        {
            Rows = new(moved.Length + Math.Min(still.Length, 1), (range, words) => sheet => Lay(
                sheet, [.. moved.Take(range)], range.End.Value > moved.Length ? still : [], input.Source, headline, words)),
        };
    }

    // Targets that do not move share the last row.
    private static void Lay(Sheet sheet, TimingRow[] moved, TimingRow[] still, FigureSource source, Headline headline, Bilingual measure)
    {
        Bilingual[] names = [.. moved.Select(row => row.Name), .. still.Length == 0 ? (Bilingual[])[] : [Still(still)]];
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("照计划", "As planned"), Palette.Navy, LegendMark.Dot),
            new(new("延后一季", "A quarter later"), Palette.Orange, LegendMark.Diamond),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet);
        double below = PageFrame.FooterHeight(sheet, source) + (type.Small * 2);
        RowPage rows = RowPage.Fit(sheet, names, top, below, RowPage.LeastPitch(sheet), 40);
        double change = type.Body * 5.2;
        double right = sheet.Width - type.Margin;
        using PlotArea area = new(sheet, rows.NamesRight + 16, rows.Top, right - change - (type.Body * 3.4), rows.Bottom, 0, 1, -rows.Count, 0);
        ColumnHead.Draw(sheet, new("百分点", "points"), right, top, sheet.Small.Right, change);
        foreach (int tick in (ReadOnlySpan<int>)[0, 25, 50, 75, 100])
        {
            double x = area.PixelX(tick / 100.0);
            sheet.Line(x, area.Top, x, area.Bottom, tick == 50 ? Palette.Grey : Palette.Grid, 1);
            sheet.Text($"{tick}%", x, area.Bottom + (type.Small * 1.4), sheet.Small.Center);
        }

        for (int at = 0; at < names.Length; at++)
        {
            rows.Name(sheet, at, names[at]);
            if (at < moved.Length) Row(sheet, area, moved[at], -at - 0.5, rows.Middle(at), right);
            else Rest(sheet, area, still, -at - 0.5, rows.Middle(at), right);
        }

        area.Render();
        PageFrame.Footer(sheet, source);
    }

    private static void Row(Sheet sheet, PlotArea area, TimingRow row, double y, double middle, double right)
    {
        SKColor color = row.After > row.Before ? Palette.Blue : Palette.Orange;
        (string before, string after) = (ProbabilityWords.Text(row.Before), ProbabilityWords.Text(row.After));
        double low = Math.Min(row.Before, row.After), high = Math.Max(row.Before, row.After);
        TextStyle value = sheet.Small;
        area.Segment(row.Before, y, row.After, y, color, 4);
        area.Mark(row.Before, y, MarkerShape.FilledCircle, 9, Palette.Navy);
        area.Mark(row.After, y, MarkerShape.FilledDiamond, 11, Palette.Orange);
        bool together = low < NearEdge || string.Equals(before, after, StringComparison.Ordinal);
        string end = !together ? (row.Before > row.After ? before : after)
            : string.Equals(before, after, StringComparison.Ordinal) ? before
            : $"{before} → {after}";
        sheet.Middle(end, area.PixelX(high) + 10, middle, value);
        if (!together)
            sheet.Middle(row.Before > row.After ? after : before, area.PixelX(low) - 10, middle, value.Right);

        sheet.Middle($"{(row.After > row.Before ? "↑" : "↓")} {row.Points}", right, middle, new TextStyle(sheet.Type.Body, color, Bold: true).Right);
    }

    private static Bilingual Still(TimingRow[] still) =>
        still.Length == 1 ? still[0].Name : new Bilingual($"其余{Numerals.Chinese(still.Length)}项", $"the other {still.Length}");

    private static void Rest(Sheet sheet, PlotArea area, TimingRow[] still, double y, double middle, double right)
    {
        foreach (TimingRow row in still) area.Mark(row.Before, y, MarkerShape.FilledCircle, 9, Palette.Navy);
        double low = still.Min(row => row.Before), high = still.Max(row => row.Before);
        string range = string.Equals(ProbabilityWords.Text(low), ProbabilityWords.Text(high), StringComparison.Ordinal)
            ? ProbabilityWords.Text(low) : new Bilingual($"{ProbabilityWords.Text(low)}～{ProbabilityWords.Text(high)}",
                $"{ProbabilityWords.Text(low)} to {ProbabilityWords.Text(high)}").Short(sheet.Language);
        sheet.Middle(range, area.PixelX(high) + 10, middle, sheet.Small);
        sheet.Middle(new Bilingual("不变", "same").In(sheet.Language), right, middle, new TextStyle(sheet.Type.Body, Palette.Muted).Right);
    }
}
