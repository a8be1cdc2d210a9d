using ScottPlot;

namespace Beichen.Sim.Charts;

/// <summary>The milestones by probability: a dot with its 95 % interval, the surest first; of several pages those that need attention come first.</summary>
public static class MilestoneFigure
{
    /// <summary>Draws the milestones.</summary>
    /// <param name="input">The milestones.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public static Figure Draw(MilestoneInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0)
            throw new ArgumentException("A milestone figure has at least one milestone.", nameof(input));
        Headline headline = MilestoneHeadline.Write(input);
        Bilingual measure = new("各节点按期实现的概率", "Probability that each milestone is met by its date");
        FigureData data = new(
            ["milestone", "due", "chance", "low", "high"],
            [.. input.Rows.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Due, row.Probability, row.Low, row.High])]);
        MilestoneRow[] ranked = [.. input.Rows.OrderBy(row => row.Probability)];
        return new("milestones", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data)
        {
            Rows = new(ranked.Length, (range, words) => sheet => Lay(sheet, input with { Rows = ranked[range] }, headline, words))
            {
                First = count => new($"概率最低的{count}行", $"the {count} least likely")
            },
        };
    }

    private static void Lay(Sheet sheet, MilestoneInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("有望以上", "likely or surer"), Palette.Blue, LegendMark.Dot),
            new(new("五五开上下", "near even"), Palette.Ink, LegendMark.Diamond),
            new(new("偏难以下", "unlikely"), Palette.Orange, LegendMark.Triangle),
            new(new("区间", "interval") { Lead = "95%" }, Palette.Muted, LegendMark.Range),
        ];
        MilestoneRow[] ranked = [.. input.Rows.OrderByDescending(row => row.Probability)];
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet) + 2;
        double below = PageFrame.FooterHeight(sheet, input.Source) + (type.Small * 2);
        RowPage rows = RowPage.Fit(sheet, [.. ranked.Select(row => row.Name)], top, below, RowPage.LeastPitch(sheet), 44);
        double chance = type.Small * 9.6;
        double due = Math.Clamp(ranked.Max(row => TextMeasure.Width(row.Due, sheet.Small)), 44, sheet.Width * 0.13);
        double right = sheet.Width - type.Margin;
        double left = rows.NamesRight + due + 34;
        using PlotArea area = new(sheet, left, rows.Top, right - chance - 18, rows.Bottom, 0, 1, -rows.Count, 0);
        ColumnHead.Draw(sheet, new("期限", "Due"), left - 16, top, sheet.Small.Right, due);
        ColumnHead.Draw(sheet, new("按期概率", "on time"), right, top, sheet.Small.Right, chance);
        foreach (int tick in (ReadOnlySpan<int>)[0, 25, 50, 75, 100])
        {
            double x = area.PixelX(tick / 100.0);
            sheet.Line(x, area.Top, x, area.Bottom, tick == 50 ? Palette.Grey : Palette.Grid, 1, dashed: tick == 50);
            sheet.Text($"{tick}%", x, area.Bottom + (type.Small * 1.4), sheet.Small.Center);
        }

        for (int at = 0; at < ranked.Length; at++)
        {
            MilestoneRow row = ranked[at];
            CertaintySide side = CertaintyWords.Of(row.Probability, row.Low, row.High).Side;
            double y = -at - 0.5;
            rows.Name(sheet, at, row.Name);
            sheet.Middle(row.Due, left - 16, rows.Middle(at), sheet.Small.Right, due);
            area.Segment(0, y, row.Probability, y, Palette.Grid, 1.2f);
            area.Range(row.Low, row.High, y, 4, Palette.Of(side), 1.6f);
            area.Mark(row.Probability, y, Shape(side), 11, Palette.Of(side));
            ChanceCell.Draw(sheet, new(row.Probability, row.Low, row.High), right, rows.Middle(at), Math.Min(rows.Pitch, 26), chance);
        }

        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static MarkerShape Shape(CertaintySide side) => side switch
    {
        CertaintySide.Unlikely => MarkerShape.FilledTriangleUp,
        CertaintySide.NearEven => MarkerShape.FilledDiamond,
        _ => MarkerShape.FilledCircle,
    };
}
