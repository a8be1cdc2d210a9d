namespace Beichen.Sim.Charts;

/// <summary>The column to the right of a plot: labels at line ends, and the probability in large type where there is room.</summary>
internal static class EndLabels
{
    /// <summary>Pixels between a line's end and its label; a short stroke joins them where the label had to move.</summary>
    private const double Lead = 16;

    /// <summary>Draws the column.</summary>
    public static void Draw(Sheet sheet, PlotArea area, IReadOnlyList<EndLabel> labels, ProbabilityMark chance)
    {
        double x = area.Right + Lead;
        double block = BlockHeight(sheet);
        double free = area.Bottom - block;
        double middle = labels.Average(label => label.Y);
        bool below = middle < (area.Top + area.Bottom) / 2 || labels.All(label => label.Y < free - 8);
        double[] wanted = [.. labels.Select(label => label.Y), below ? area.Bottom - (block / 2) : area.Top + (block / 2)];
        double[] heights = [.. labels.Select(label => label.Style.Size * 1.3), block];
        double[] placed = LabelSpread.Place(wanted, heights, area.Top - 6, area.Bottom + 4);
        double room = sheet.Width - x - 6;
        for (int at = 0; at < labels.Count; at++)
        {
            if (Math.Abs(placed[at] - labels[at].Y) > 3)
                sheet.Line(area.Right + 5, labels[at].Y, x - 3, placed[at], labels[at].Style.Color, 0.8f);
            sheet.Middle(labels[at].Text, x, placed[at], labels[at].Style, room);
        }

        Block(sheet, x, placed[^1] - (block / 2), chance, room);
    }

    private static double BlockHeight(Sheet sheet) => sheet.Type.Big + (sheet.Type.Small * 3.4) + 8;

    private static void Block(Sheet sheet, double x, double top, ProbabilityMark chance, double room)
    {
        CertaintySide side = CertaintyWords.Of(chance.Probability, chance.Low, chance.High).Side;
        TypeScale type = sheet.Type;
        bool english = sheet.Language == Language.En;
        double y = top + (type.Small * 0.8) + 4;
        sheet.Middle(english ? "P(hit)" : "达标概率", x, y, sheet.Small, room);
        y += (type.Small * 0.7) + (type.Big * 0.55);
        sheet.Middle(ProbabilityWords.Text(chance.Probability), x, y, new(type.Big, Palette.Of(side), Bold: true), room);
        y += (type.Big * 0.5) + (type.Small * 0.8);
        string interval = ProbabilityWords.Interval(chance.Low, chance.High);
        sheet.Middle(sheet.Language == Language.Zh ? $"95% 区间 {interval}" : $"95% CI {interval}", x, y, sheet.Small, room);
    }
}
