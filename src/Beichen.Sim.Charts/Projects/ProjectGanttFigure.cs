using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// The projects over time: stages at the median, the P10–P90 range of the production or
/// opening date, the plan, the probability; of several pages the least sure come first.
/// </summary>
public static class ProjectGanttFigure
{
    /// <summary>Draws the projects.</summary>
    /// <param name="input">The projects.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows or an empty axis.</exception>
    public static Figure Draw(ProjectGanttInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0 || input.AxisEnd <= input.AxisStart)
            throw new ArgumentException("A project figure has a project and an axis that ends after its start.", nameof(input));
        int lit = input.Lights?.Quarters.Count ?? 0;
        if (lit > GanttLights.MostQuarters || input.Rows.Any(row => row.Lights.Count > 0 && row.Lights.Count != lit))
            throw new ArgumentException($"A row has a light for each of at most {GanttLights.MostQuarters} quarters, or none.", nameof(input));
        Headline headline = ProjectGanttHeadline.Write(input);
        Bilingual measure = new("各项目中位进度、投产开业日期的不确定性与到期日期；概率为所写节点按期达到",
            "Project stages at the median, spread of the start date, and dates due; the chance is of the milestone named");
        if (input.Lights is { } lights)
            measure = new($"{measure.Zh}；右侧为按{lights.Rules.Zh}各季末最可能的灯，空心为不足一半",
                $"{measure.En}; beside it the likeliest light at the end of each quarter, by {lights.Rules.En}, hollow below one half");
        FigureData data = new(
            ["project", "milestone", "planned", "p10", "p50", "p90", "chance",
                .. (input.Lights?.Quarters ?? []).SelectMany(quarter => (string[])[$"green_{quarter}", $"yellow_{quarter}", $"red_{quarter}"])],
            [.. input.Rows.Select(row => (IReadOnlyList<object?>)[
                row.Name.Short(language), row.Milestone.Short(language), row.Planned, row.P10, row.P50, row.P90, row.Probability,
                .. Enumerable.Range(0, lit).SelectMany(at => row.Lights.Count == 0
                    ? (object?[])[null, null, null] : [row.Lights[at].Green, row.Lights[at].Yellow, row.Lights[at].Red])])]);
        ProjectGanttRow[] ranked = [.. input.Rows.OrderBy(row => row.Probability)];
        return new("project-gantt", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data)
        {
            Rows = new(ranked.Length, (range, words) => sheet => Lay(sheet, input with { Rows = ranked[range] }, headline, words))
            {
                First = count => new($"概率最低的{count}行", $"the {count} least likely")
            },
        };
    }

    private static void Lay(Sheet sheet, ProjectGanttInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("前期审批", "Permits"), Palette.Permits, WordColor: Palette.Muted),
            new(new("建设", "Construction"), Palette.Sky, WordColor: SKColor.Parse("2483BD")),
            new(new("调试", "Commissioning"), Palette.Navy),
            new(new("已投产开业", "In operation"), Palette.Producing),
            new(new("投产开业", "Start") { Lead = "P10–P90" }, Palette.Ink, LegendMark.Range),
            new(new("到期", "Due"), Palette.Target, LegendMark.Diamond),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet) + 2;
        double below = PageFrame.FooterHeight(sheet, input.Source) + (type.Small * 3.2);
        double least = sheet.Language == Language.Both ? RowPage.LeastPitch(sheet) : type.Body * 1.9;
        RowPage rows = RowPage.Fit(sheet, [.. input.Rows.Select(row => row.Name)], top, below, least, 52);
        TextStyle word = sheet.Small.Right;
        double words = input.Rows.Max(row => TextMeasure.Width(row.Milestone.Short(sheet.Language), word));
        double number = type.Small * 6.2, chance = number + words;
        double right = sheet.Width - type.Margin, lights = right - chance - GanttLightCells.Width(sheet, input.Lights);
        using PlotArea area = new(
            sheet, rows.NamesRight + 14, rows.Top, lights - 12, rows.Bottom, input.AxisStart, input.AxisEnd, -rows.Count, 0);
        ColumnHead.Draw(sheet, new("按期概率", "on time"), right, top, sheet.Small.Right, chance);
        if (input.Lights is { } columns) GanttLightCells.Heads(sheet, columns, lights, top);
        QuarterAxis.Draw(sheet, area, input.AxisStart, input.AxisEnd);
        for (int at = 0; at < input.Rows.Count; at++)
        {
            rows.Name(sheet, at, input.Rows[at].Name);
            ProjectGanttMarks.Stages(area, input.Rows[at], -at - 0.5);
            GanttLightCells.Row(sheet, input.Rows[at].Lights, lights, rows.Middle(at), rows.Pitch);
            ChanceCell.Draw(sheet, new(input.Rows[at].Probability, double.NaN, double.NaN), right, rows.Middle(at), Math.Min(rows.Pitch, 26), number);
            sheet.Middle(input.Rows[at].Milestone.Short(sheet.Language), right - number + 6, rows.Middle(at), word);
        }

        if (input.YearEnd > input.AxisStart && input.YearEnd <= input.AxisEnd)
            YearEnd(sheet, area, input.YearEnd);
        for (int at = 0; at < input.Rows.Count; at++)
            ProjectGanttMarks.Dates(area, input.Rows[at], -at - 0.5);
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static void YearEnd(Sheet sheet, PlotArea area, double at)
    {
        area.Segment(at, area.Y0, at, area.Y1, Palette.Ink, 1.4f, dashed: true);
        string words = new Bilingual("年末", "Year end").In(sheet.Language);
        double width = TextMeasure.Width(words, sheet.Small);
        double middle = Math.Min(area.PixelX(at), area.Right - (width / 2));
        sheet.Middle(words, middle, area.Top - (sheet.Type.Small * 0.8), sheet.Small.Center);
    }
}
