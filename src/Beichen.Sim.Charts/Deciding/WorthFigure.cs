namespace Beichen.Sim.Charts;

/// <summary>What settling an unknown is worth (value of partial perfect information), greatest first.</summary>
public static class WorthFigure
{
    /// <summary>Draws the worths.</summary>
    /// <param name="input">What each unknown is worth.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public static Figure Draw(WorthInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0) throw new ArgumentException("A list of what to settle has at least one unknown.", nameof(input));
        IntervalBar[] ranked = [.. input.Rows.OrderByDescending(row => row.Value)];
        IntervalBar first = ranked[0];
        string worth = Numerals.Fixed(first.Value, 2), everything = Numerals.Fixed(input.Everything, 2);
        var headline = new Headline(
            $"取舍情景之前先弄清“{first.Name.Zh}”：值{worth}{input.Unit.Zh}，一切皆知值{everything}",
            $"Settle {first.Name.En} first: it is worth {worth} {input.Unit.En}, all there is to know {everything}");
        Bilingual measure = new(
            $"弄清一项未知可多得的{input.Target.Zh}（部分完全信息的价值，{input.Unit.Zh}）；照现在所知“{input.Best}”最好",
            $"What settling an unknown adds to {input.Target.En} (value of partial perfect information, {input.Unit.En}); "
            + $"as things are known {input.Best} is best");
        FigureData data = new(["unknown", "worth", "low", "high"],
            [.. ranked.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Value, row.Low, row.High])]);
        LegendEntry[] legend = [.. IntervalBars.Legend(new("可多得", "Adds"), new("", "")).Where((_, at) => at != 1)];
        FigureRows rows = new(ranked.Length, (range, words) => sheet => IntervalBars.Lay(
            sheet, ranked, range, input.Source, headline, words, legend, (value, decimals) => Numerals.Fixed(value, decimals)));
        return new("worth", headline, language, rows.Draw(.., measure), measure, data) { Rows = rows };
    }
}
