namespace Beichen.Sim.Charts;

/// <summary>Where the columns of the scoreboard stand.</summary>
/// <param name="TargetRight">Right end of the target values.</param>
/// <param name="TargetWidth">Their width.</param>
/// <param name="TrackLeft">Left end of the tracks.</param>
/// <param name="TrackRight">Right end of the tracks.</param>
/// <param name="MedianRight">Right end of the medians.</param>
/// <param name="MedianWidth">Their width.</param>
/// <param name="ChanceRight">Right end of the probabilities.</param>
/// <param name="ChanceWidth">Their width.</param>
internal sealed record ScoreboardColumns(
    double TargetRight, double TargetWidth, double TrackLeft, double TrackRight, double MedianRight, double MedianWidth, double ChanceRight, double ChanceWidth)
{
    /// <summary>Fits the columns to what stands in them; the tracks take the rest.</summary>
    public static ScoreboardColumns Fit(Sheet sheet, IReadOnlyList<ScoreboardRow> all, RowPage rows)
    {
        TypeScale type = sheet.Type;
        double gap = type.Compact ? 10 : 18;
        double most = sheet.Width * (type.Compact ? 0.18 : 0.14);
        double target = all.Where(row => row.Target is not null)
            .Select(row => TextMeasure.Width(UnitWords.Text(row.Target!.Value, row.Unit, sheet.Language), sheet.Strong)).DefaultIfEmpty(0).Max();
        double median = all.Where(row => row.Scored).Select(row => Math.Max(
            TextMeasure.Width(UnitWords.Text(row.P50!.Value, row.Unit, sheet.Language), sheet.Strong),
            TextMeasure.Width(UnitWords.Range(row.P10!.Value, row.P90!.Value, row.Unit, sheet.Language), sheet.Small))).DefaultIfEmpty(0).Max();
        target = Math.Clamp(target, 46, most);
        median = Math.Clamp(median, 60, most);
        double chance = type.Small * 9.4;
        double right = sheet.Width - type.Margin;
        double targetRight = rows.NamesRight + gap + target;
        return new(targetRight, target, targetRight + gap, right - chance - median - (2 * gap), right - chance - gap, median, right, chance);
    }

    /// <summary>Draws the heads of the columns above y.</summary>
    public void Heads(Sheet sheet, double bottom)
    {
        TextStyle style = sheet.Small;
        ColumnHead.Draw(sheet, new("目标", "Target"), TargetRight, bottom, style.Right with { Color = Palette.Target }, TargetWidth);
        double middle = (TrackLeft + TrackRight) / 2;
        double half = (TrackRight - TrackLeft) / 2;
        ColumnHead.Draw(sheet, new("← 低于目标", "← below target"), middle - (half / 2), bottom, style.Center, half - 8);
        ColumnHead.Draw(sheet, new("高于目标 →", "above target →"), middle + (half / 2), bottom, style.Center, half - 8);
        ColumnHead.Draw(sheet, new("中位", "Median"), MedianRight, bottom, style.Right with { Color = Palette.Navy }, MedianWidth);
        ColumnHead.Draw(sheet, new("达标概率", "P(hit)"), ChanceRight, bottom, style.Right, ChanceWidth);
    }

    /// <summary>Draws the target value of a row.</summary>
    public void Target(Sheet sheet, ScoreboardRow row, double target, double y) => sheet.Middle(
        UnitWords.Text(target, row.Unit, sheet.Language), TargetRight, y, sheet.Strong.Right with { Color = Palette.Target }, TargetWidth);

    /// <summary>Draws the values of a scored row.</summary>
    public void Values(Sheet sheet, ScoreboardRow row, double y, double pitch)
    {
        Target(sheet, row, row.Target!.Value, y);
        double half = (sheet.Type.Body + sheet.Type.Small) * 0.3;
        bool two = pitch >= (sheet.Type.Body + sheet.Type.Small) * 1.15;
        string median = UnitWords.Text(row.P50!.Value, row.Unit, sheet.Language);
        sheet.Middle(median, MedianRight, two ? y - half : y, sheet.Strong.Right with { Color = Palette.Navy }, MedianWidth);
        if (two)
        {
            string range = UnitWords.Range(row.P10!.Value, row.P90!.Value, row.Unit, sheet.Language);
            sheet.Middle(range, MedianRight, y + half, (sheet.Small with { Size = Math.Max(sheet.Type.Small - 1, sheet.Type.Least) }).Right, MedianWidth);
        }

        ChanceCell.Draw(sheet, new(row.Probability!.Value, row.Low ?? double.NaN, row.High ?? double.NaN), ChanceRight, y, pitch, ChanceWidth);
    }
}
