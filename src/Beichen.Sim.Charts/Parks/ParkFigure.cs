using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Parks: land taken quarter by quarter and what is left, and beside it the pace of the approval desks in each quarter.</summary>
public static class ParkFigure
{
    // Paler as the year goes on, so that the quarters differ in grey.
    private static readonly SKColor[] Quarters = [Palette.Navy, SKColor.Parse("2B6FA8"), SKColor.Parse("5FA3D0"), SKColor.Parse("9CC8E4")];
    private static readonly SKColor Free = SKColor.Parse("E3E7EA");

    // A desk whose files wait: the pace that is printed as less than one.
    private const double Slow = 0.995;

    /// <summary>Draws the parks, the one with the most land first.</summary>
    /// <param name="input">The parks.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No park, or values that do not number the quarters.</exception>
    public static Figure Draw(ParkInput input, Language language = Language.Both)
    {
        int quarters = input.QuarterLabels.Count;
        if (input.Rows.Count == 0 || quarters is 0 or > 4 || input.Rows.Any(row => row.Used.Count != quarters || row.Pace.Count != quarters))
            throw new ArgumentException("Parks are at least one, with land and pace in each of one to four quarters.", nameof(input));
        Headline headline = Write(input);
        string end = input.QuarterLabels[^1];
        Bilingual measure = new(
            $"各季用地与{end}末可供地，亩，中位数，数字为已用＋可供；竖线为可供地P10；右列为各季审批速度，1为无排队",
            $"Land taken by quarter and free at the end of {end}, mu, medians, numbers are taken + free; "
            + "upright: P10 of the free land; right: pace of approval, 1 without a queue");
        FigureData data = new(
            ["park", "quarter", "land_used", "free_at_end", "free_at_end_p10", "approval_pace"],
            [.. input.Rows.SelectMany(row => row.Used.Select((used, at) => (IReadOnlyList<object?>)[
                row.Name.Short(language), input.QuarterLabels[at], used, row.Free, row.FreeP10, row.Pace[at]]))]);
        ParkRow[] ranked = [.. input.Rows.OrderByDescending(row => row.Used[^1] + row.Free)];
        return new("parks", headline, language, sheet => Lay(sheet, input, ranked, .., headline, measure), measure, data)
        {
            Rows = new(ranked.Length, (range, words) => sheet => Lay(sheet, input, ranked, range, headline, words))
            {
                First = count => new($"土地最多的{count}行", $"the {count} with the most land")
            },
        };
    }

    private static Headline Write(ParkInput input)
    {
        Bilingual[] short_ = [.. input.Rows.Where(row => row.Free < row.Used[^1]).Select(row => row.Name)];
        ParkRow slowest = input.Rows.MinBy(row => row.Pace.Min())!;
        string pace = Numerals.Fixed(slowest.Pace.Min(), 2);
        Bilingual desks = slowest.Pace.Min() >= Slow
            ? new("各园区审批都不用排队", "no park's desks have a queue")
            : new($"审批最慢的是{slowest.Name.Zh}（{pace}）", $"the slowest desks are those of {slowest.Name.En} ({pace})");
        if (short_.Length == 0) return new($"各园区年末可供地都多于全年用地，{desks.Zh}", $"Every park has more land left than the year takes; {desks.En}");
        Bilingual names = NameList.Of(short_, "个");
        return new($"年末可供地少于全年用地的有{names.Zh}，{desks.Zh}", $"Less land is left than the year takes in {names.En}; {desks.En}");
    }

    private static void Lay(Sheet sheet, ParkInput input, ParkRow[] all, Range shown, Headline headline, Bilingual measure)
    {
        ParkRow[] parks = all[shown];
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            .. input.QuarterLabels.Select((label, at) => new LegendEntry(new($"{label}用地", $"taken in {label}"), Quarters[at], WordColor: Palette.Muted)),
            new(new("可供", "free"), Free, WordColor: Palette.Muted),
            new(new("可供P10", "free, P10"), Palette.Ink, LegendMark.Upright),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet) + 4;
        double below = PageFrame.FooterHeight(sheet, input.Source) + (type.Small * 2);
        RowPage rows = RowPage.Fit(sheet, [.. parks.Select(row => row.Name)], top, below, Math.Max(RowPage.LeastPitch(sheet), type.Body * 1.9), 44);
        double right = sheet.Width - type.Margin, cell = type.Small * 3.1, desks = right - (cell * input.QuarterLabels.Count);
        double most = all.Max(row => row.Used[^1] + row.Free), words = parks.Max(row => TextMeasure.Width(Words(row), sheet.Small)) + 10;
        using PlotArea area = new(sheet, rows.NamesRight + 14, rows.Top, desks - words - 12, rows.Bottom, 0, Math.Max(most, 1), -rows.Count, 0);
        double step = Scale.Step(Math.Max(most, 1), type.Compact ? 4 : 6);
        foreach (double tick in Scale.Ticks(0, Math.Max(most, 1), step))
        {
            sheet.Line(area.PixelX(tick), area.Top, area.PixelX(tick), area.Bottom, Palette.Grid, 1);
            sheet.Text(Numerals.Fixed(tick, 0), area.PixelX(tick), area.Bottom + (type.Small * 1.4), sheet.Small.Center);
        }

        for (int at = 0; at < input.QuarterLabels.Count; at++)
            ColumnHead.Draw(sheet, new(input.QuarterLabels[at][^2..], input.QuarterLabels[at][^2..]),
                desks + (cell * (at + 0.5)), top, sheet.Small.Center, cell);
        for (int at = 0; at < parks.Length; at++)
        {
            rows.Name(sheet, at, parks[at].Name);
            Row(sheet, area, parks[at], -at - 0.5, rows.Middle(at));
            for (int quarter = 0; quarter < input.QuarterLabels.Count; quarter++)
            {
                double pace = parks[at].Pace[quarter];
                TextStyle style = pace < Slow ? new(type.Small, Palette.Orange, Bold: true) : sheet.Small;
                sheet.Middle(Numerals.Fixed(pace, 2), desks + (cell * (quarter + 0.5)), rows.Middle(at), style.Center);
            }
        }

        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static string Words(ParkRow row) => $"{Numerals.Fixed(row.Used[^1], 0)} + {Numerals.Fixed(row.Free, 0)}";

    private static void Row(Sheet sheet, PlotArea area, ParkRow row, double y, double middle)
    {
        double from = 0;
        for (int quarter = 0; quarter < row.Used.Count; quarter++)
        {
            // Land given back by a project that was given up is not drawn as a bar of its own.
            double to = Math.Max(from, row.Used[quarter]);
            area.Box(from, to, y - 0.3, y + 0.3, Quarters[quarter]);
            from = to;
        }

        area.Box(from, Math.Max(from, row.Used[^1] + row.Free), y - 0.3, y + 0.3, Free);
        double p10 = row.Used[^1] + row.FreeP10;
        area.Segment(p10, y - 0.36, p10, y + 0.36, Palette.Ink, 2);
        sheet.Middle(Words(row), area.PixelX(Math.Max(from, row.Used[^1] + row.Free)) + 8, middle, sheet.Small);
    }
}
