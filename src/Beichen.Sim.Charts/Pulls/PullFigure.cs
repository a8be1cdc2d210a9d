using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// A waterfall of the growth of the year: the greatest pulls one by one, the rest together, the sum, and what is wanting to the target. Means, which add up.
/// </summary>
public static class PullFigure
{
    private const int MostNamed = 8;

    /// <summary>Draws the pulls.</summary>
    /// <param name="input">The pulls.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No activity.</exception>
    public static Figure Draw(PullInput input, Language language = Language.Both)
    {
        if (input.Pulls.Count == 0)
            throw new ArgumentException("A waterfall has at least one part.", nameof(input));
        (Bilingual Name, double Pull)[] ranked = [.. input.Pulls.OrderByDescending(pull => Math.Abs(pull.Pull))];
        List<(Bilingual Name, double Pull)> parts = [.. ranked.Take(MostNamed)];
        if (ranked.Length > MostNamed)
            parts.Add((new($"其余{Numerals.Chinese(ranked.Length - MostNamed)}个行业", $"the other {ranked.Length - MostNamed}"),
                ranked.Skip(MostNamed).Sum(pull => pull.Pull)));
        double sum = input.Pulls.Sum(pull => pull.Pull);
        Headline headline = Headline(ranked[0], sum, input.Target);
        Bilingual measure = new("各行业对全年地区生产总值增速的拉动，百分点；为抽样均值，可以相加",
            "Contribution of each activity to the year's growth of GDP, points; means over the draws, which add up");
        FigureData data = new(
            ["activity", "pull_points"],
            [.. ranked.Select(pull => (IReadOnlyList<object?>)[pull.Name.Short(language), pull.Pull * 100])]);
        return new("pulls", headline, language, sheet => Lay(sheet, parts, sum, input, headline, measure), measure, data);
    }

    private static Headline Headline((Bilingual Name, double Pull) most, double sum, double? target)
    {
        string all = Numerals.Fixed(sum * 100, 1), first = Numerals.Fixed(Math.Abs(most.Pull) * 100, 1);
        Bilingual wanting = target is { } asked && asked > sum
            ? new($"，离目标尚差 {Numerals.Fixed((asked - sum) * 100, 1)} 个百分点", $", {Numerals.Fixed((asked - sum) * 100, 1)} points short of the target")
            : new("", "");
        return most.Pull >= 0
            ? new($"均值增长 {all}%，{most.Name.Zh}拉动最多，为 {first} 个百分点{wanting.Zh}", $"Mean growth is {all}%, {most.Name.En} adds most, {first} points{wanting.En}")
            : new($"均值增长 {all}%，{most.Name.Zh}拖累最多，为 {first} 个百分点{wanting.Zh}",
                $"Mean growth is {all}%, {most.Name.En} takes most, {first} points{wanting.En}");
    }

    private static void Lay(Sheet sheet, List<(Bilingual Name, double Pull)> parts, double sum, PullInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        List<LegendEntry> legend = [new(new("拉动", "Adds"), Palette.Blue), new(new("拖累", "Takes"), Palette.Orange), new(new("合计", "Sum"), Palette.Navy)];
        List<Bilingual> names = [.. parts.Select(part => part.Name), new("合计（均值）", "Sum (mean)")];
        if (input.Target is not null)
        {
            legend.Add(new(new("目标", "Target"), Palette.Target, LegendMark.Dashes));
            names.Add(new("目标", "Target"));
        }

        double top = PageFrame.Header(sheet, headline, measure, legend) + 6;
        RowPage rows = RowPage.Fit(sheet, names, top, PageFrame.FooterHeight(sheet, input.Source) + 6, RowPage.LeastPitch(sheet), 40);
        double[] ends = Ends(parts);
        double low = Math.Min(0, ends.Min()), high = Math.Max(Math.Max(ends.Max(), sum), input.Target ?? 0), room = type.Body * 4.4;
        double left = rows.NamesRight + 14 + (low < 0 ? room : 0), right = sheet.Width - type.Margin - room;
        double X(double value) => left + ((value - low) / (high - low) * (right - left));
        sheet.Line(X(0), rows.Top, X(0), rows.Bottom, Palette.Ink, 1.2f);
        double from = 0;
        for (int at = 0; at < names.Count; at++)
        {
            rows.Name(sheet, at, names[at]);
            if (at < parts.Count)
            {
                Bar(sheet, rows, at, X(from), X(from + parts[at].Pull),
                    parts[at].Pull < 0 ? Palette.Orange : Palette.Blue, Numerals.Signed(parts[at].Pull * 100, 2));
                from += parts[at].Pull;
            }
            else if (at == parts.Count)
            {
                Bar(sheet, rows, at, X(0), X(sum), Palette.Navy, Numerals.Fixed(sum * 100, 2));
            }
            else
            {
                sheet.Line(X(input.Target!.Value), rows.Top, X(input.Target.Value), rows.Bottom, Palette.Target, 1.6f, dashed: true);
                sheet.Middle(Numerals.Fixed(input.Target.Value * 100, 2), X(input.Target.Value) + 7,
                    rows.Middle(at), sheet.Strong with { Color = Palette.Target });
            }
        }

        PageFrame.Footer(sheet, input.Source);
    }

    private static double[] Ends(List<(Bilingual Name, double Pull)> parts)
    {
        double sum = 0;
        return [.. parts.Select(part => sum += part.Pull)];
    }

    private static void Bar(Sheet sheet, RowPage rows, int row, double from, double to, SKColor color, string text)
    {
        double half = rows.Pitch * 0.3, middle = rows.Middle(row);
        sheet.Fill(Math.Min(from, to), middle - half, Math.Max(from, to), middle + half, color);
        sheet.Middle(text, Math.Max(from, to) + 7, middle, sheet.Strong with { Color = color });
    }
}
