using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Vintages of a year's forecasts: the chance of each target as release followed release.</summary>
public static class VintageFigure
{
    /// <summary>Most targets that one figure holds apart.</summary>
    public const int MostTargets = 4;

    /// <summary>Draws the chances.</summary>
    /// <param name="input">The chances.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No target, fewer than two releases, or chances that do not number the releases.</exception>
    public static Figure Draw(VintageInput input, Language language = Language.Both)
    {
        if (input.Targets.Count == 0 || input.Releases.Count < 2 || input.Targets.Any(target => target.Chances.Count != input.Releases.Count))
            throw new ArgumentException("Vintages have at least one target and a chance for each of two releases or more.", nameof(input));
        (Bilingual Name, IReadOnlyList<double> Chances)[] ranked = [.. input.Targets.OrderByDescending(target => Travel(target.Chances))];
        (Bilingual Name, IReadOnlyList<double> Chances)[] shown = [.. ranked.Take(MostTargets)];
        Headline headline = Write(ranked[0]);
        (string zh, string en) = shown.Length == ranked.Length ? ("", "")
            : ($"；只画变动最大的{shown.Length}项，共{ranked.Length}项", $"; the {shown.Length} that moved most of {ranked.Length}");
        Bilingual measure = new($"各期实际数据到手后，全年目标的达标概率{zh}", $"Chance of each year's target as figures came in{en}");
        FigureData data = new(
            ["target", "release", "chance"],
            [.. ranked.SelectMany(target => target.Chances.Select((chance, at) =>
                (IReadOnlyList<object?>)[target.Name.Short(language), input.Releases[at].Short(language), chance]))]);
        return new("vintages", headline, language, sheet => Lay(sheet, shown, input, headline, measure), measure, data);
    }

    private static double Travel(IReadOnlyList<double> chances) => chances.Zip(chances.Skip(1), (from, to) => Math.Abs(to - from)).Sum();

    private static Headline Write((Bilingual Name, IReadOnlyList<double> Chances) most)
    {
        (double first, double last) = (most.Chances[0], most.Chances[^1]);
        (string from, string to) = (ProbabilityWords.Text(first), ProbabilityWords.Text(last));
        (string zh, string en) = Between(most.Chances);
        if (string.Equals(from, to, StringComparison.Ordinal))
        {
            return zh.Length == 0
                ? new($"变动最大的{most.Name.Zh}，达标概率仍为{to}", $"{most.Name.En} moved most, its chance still {to}")
                : new($"变动最大的{most.Name.Zh}，达标概率回到{to}{zh}", $"{most.Name.En} moved most: its chance is back at {to}{en}");
        }

        return new($"变动最大的是{most.Name.Zh}，达标概率由{from}{(last > first ? "升" : "降")}到{to}{zh}",
            $"{most.Name.En} moved most: its chance {(last > first ? "rose" : "fell")} from {from} to {to}{en}");
    }

    // What the first and the last chance hide: how far it went below or above both, as far as the printed figures tell.
    private static (string Zh, string En) Between(IReadOnlyList<double> chances)
    {
        string[] ends = [ProbabilityWords.Text(chances[0]), ProbabilityWords.Text(chances[^1])];
        string low = ProbabilityWords.Text(chances.Min()), high = ProbabilityWords.Text(chances.Max());
        return (ends.Contains(low, StringComparer.Ordinal), ends.Contains(high, StringComparer.Ordinal)) switch
        {
            (true, true) => ("", ""),
            (false, true) => ($"，其间最低{low}", $", {low} at its lowest"),
            (true, false) => ($"，其间最高{high}", $", {high} at its highest"),
            _ => ($"，其间最低{low}、最高{high}", $", {low} at its lowest and {high} at its highest"),
        };
    }

    private static void Lay(
        Sheet sheet, (Bilingual Name, IReadOnlyList<double> Chances)[] targets, VintageInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, []) + (type.Small * 0.6);
        double bottom = sheet.Height - PageFrame.FooterHeight(sheet, input.Source) - (type.Small * 2);
        double room = Math.Min(sheet.Width * 0.3, targets.Max(target => TextMeasure.Width(target.Name.Short(sheet.Language), sheet.Strong))) + 24;
        int count = input.Releases.Count;
        using PlotArea area = new(sheet, type.Margin + (type.Small * 3.2), top, sheet.Width - type.Margin - room, bottom, -0.3, count - 0.8, 0, 1);
        foreach (int tick in (ReadOnlySpan<int>)[0, 25, 50, 75, 100])
        {
            double y = area.PixelY(tick / 100.0);
            sheet.Line(area.Left, y, area.Right, y, tick == 50 ? Palette.Grey : Palette.Grid, 1);
            sheet.Middle($"{tick}%", area.Left - 8, y, sheet.Small.Right);
        }

        for (int at = 0; at < count; at++)
            sheet.Middle(input.Releases[at].Short(sheet.Language), area.PixelX(at), area.Bottom + (type.Small * 1.2), sheet.Small.Center);
        double leading = type.Body * 1.15;
        IReadOnlyList<string>[] words =
        [
            .. targets.Select(target => (IReadOnlyList<string>)
                [.. TextMeasure.WrapEvenly(target.Name.Short(sheet.Language), sheet.Strong, room - 24, 4), ProbabilityWords.Text(target.Chances[^1])]),
        ];
        double[] middles = LabelSpread.Place(
            [.. targets.Select(target => area.PixelY(target.Chances[^1]))],
            [.. words.Select(lines => (lines.Count * leading) + 5)], area.Top - 6, area.Bottom + type.Small);
        for (int at = 0; at < targets.Length; at++)
        {
            (SKColor color, MarkerShape shape, bool dashed) = SeriesLooks.All[at];
            IReadOnlyList<double> chances = targets[at].Chances;
            area.Line([.. Enumerable.Range(0, count).Select(release => (double)release)], chances, color, at == 0 ? 2.6f : 2, dashed);
            for (int release = 0; release < count; release++) area.Mark(release, chances[release], shape, 9, color);
            double x = area.Right + 20;
            sheet.Line(area.PixelX(count - 1) + 10, area.PixelY(chances[^1]), x - 4, middles[at], color, 0.8f);
            for (int line = 0; line < words[at].Count; line++)
                sheet.Middle(words[at][line], x, middles[at] + ((line - ((words[at].Count - 1) / 2.0)) * leading), sheet.Strong with { Color = color });
        }

        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }
}
