namespace Beichen.Sim.Charts;

/// <summary>The scoreboard: each target on its own scale about its target value, with median, P10–P90 and probability.</summary>
public static class ScoreboardFigure
{
    /// <summary>Draws the scoreboard.</summary>
    /// <param name="input">The targets.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public static Figure Draw(ScoreboardInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0)
            throw new ArgumentException("A scoreboard has at least one target.", nameof(input));
        Headline headline = ScoreboardHeadline.Write(input);
        Bilingual measure = new("各目标的结果分布，横轴按目标归一，右侧为超过目标", "Spread of each outcome, each row scaled about its target; right of the mark is above target");
        FigureData data = new(
            ["target", "unit", "asked", "p10", "p50", "p90", "chance", "low", "high"],
            [.. input.Rows.Select(row =>
                (IReadOnlyList<object?>)[row.Name.Short(language), row.Unit, row.Target, row.P10, row.P50, row.P90, row.Probability, row.Low, row.High])]);
        return new("scoreboard", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data)
        {
            Rows = new(input.Rows.Count, (range, words) => sheet => Lay(sheet, input with { Rows = [.. input.Rows.Take(range)] }, headline, words)),
        };
    }

    private static void Lay(Sheet sheet, ScoreboardInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("中位", "Median"), Palette.Navy, LegendMark.Dot),
            new(new("P10–P90", "P10–P90"), Palette.Band60, WordColor: Palette.Blue),
            new(new("目标", "Target"), Palette.Target, LegendMark.Upright),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet) + 4;
        double least = sheet.Language == Language.Both ? (type.Body + type.Small) * 1.3 : type.Body * 1.8;
        RowPage rows = RowPage.Fit(sheet, [.. input.Rows.Select(row => row.Name)], top, PageFrame.FooterHeight(sheet, input.Source) + 6, least, 56);
        ScoreboardColumns columns = ScoreboardColumns.Fit(sheet, input.Rows, rows);
        columns.Heads(sheet, top);
        using PlotArea area = new(sheet, columns.TrackLeft, rows.Top, columns.TrackRight, rows.Bottom, -1, 1, -rows.Count, 0);
        for (int at = 0; at < input.Rows.Count; at++)
        {
            ScoreboardRow row = input.Rows[at];
            double y = rows.Middle(at);
            rows.Name(sheet, at, row.Name);
            if (at > 0)
                sheet.Line(type.Margin, rows.Top + (at * rows.Pitch), sheet.Width - type.Margin, rows.Top + (at * rows.Pitch), Palette.Grid, 0.75f);
            if (row.Scored)
            {
                ScoreboardTrack.Draw(area, row, -at - 0.5);
                columns.Values(sheet, row, y, rows.Pitch);
            }
            else
            {
                sheet.Middle(new Bilingual("未计分", "unscored").In(sheet.Language), columns.ChanceRight, y, sheet.Small.Right);
                if (row.Target is { } target)
                    columns.Target(sheet, row, target, y);
            }
        }

        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }
}
