namespace Beichen.Sim.Charts;

/// <summary>
/// Flows between commercial districts: who gains sales by new venues and links, who loses them, what moves within and what comes from outside.
/// </summary>
public static class CommerceFigure
{
    // What is printed as nothing, 亿元.
    private const double Least = 0.005;

    /// <summary>Draws the flows, the greatest gain first.</summary>
    /// <param name="input">The changes.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No district.</exception>
    public static Figure Draw(CommerceInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0) throw new ArgumentException("Flows are between commercial districts: at least one.", nameof(input));
        IntervalBar[] ranked = [.. input.Rows.OrderByDescending(row => row.Value)];
        Headline headline = Write(input, ranked);
        Bilingual measure = new(
            $"{input.Year}年各商圈销售额较基年商圈与交通的增减，亿元，均值与P10–P90",
            $"Sales of {input.Year} against the base year's venues and links, ¥100 million, mean and P10–P90");
        FigureData data = new(
            ["commercial_district", "mean", "p10", "p90"],
            [.. input.Rows.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Value, row.Low, row.High]),
                [new Bilingual("区内转移", "moved within").Short(language), input.Moved, null, null],
                [new Bilingual("合计净增", "net gain").Short(language), input.Net, null, null]]);
        LegendEntry[] legend =
        [
            new(new("增加", "gains"), Palette.Blue), new(new("减少", "loses"), Palette.Orange),
            new(new("P10–P90含零", "P10–P90 holds zero"), IntervalBars.Untold, WordColor: Palette.Muted),
            new(new("P10–P90", "P10–P90"), Palette.Ink, LegendMark.Range),
        ];
        FigureRows rows = new(ranked.Length, (range, words) => sheet => IntervalBars.Lay(
            sheet, ranked, range, input.Source, headline, words, legend, (value, decimals) => Numerals.Signed(value, Math.Min(decimals, 2))));
        return new("commerce", headline, language, rows.Draw(.., measure), measure, data) { Rows = rows };
    }

    private static Headline Write(CommerceInput input, IntervalBar[] ranked)
    {
        string Money(double value, Language language) =>
            language == Language.En ? $"¥{Numerals.Fixed(Math.Abs(value) * 100, 0)}m" : $"{Numerals.Fixed(Math.Abs(value), 2)}亿元";
        IntervalBar first = ranked[0];
        Bilingual sum = input.Net >= 0
            ? new($"商圈合计净增{Money(input.Net, Language.Zh)}", $"Together the commercial districts gain {Money(input.Net, Language.En)}")
            : new($"商圈合计净减{Money(input.Net, Language.Zh)}", $"Together the commercial districts lose {Money(input.Net, Language.En)}");
        Bilingual most = first.Value > 0 ? new($"；{first.Name.Zh}增加最多", $"; {first.Name.En} gains most") : new("", "");
        Bilingual moved = input.Moved >= Least
            ? new($"，另有{Money(input.Moved, Language.Zh)}在区内商圈间转移", $"; another {Money(input.Moved, Language.En)} moves between them")
            : new("，区内商圈之间几乎没有转移", "; next to nothing moves between them");
        return new($"{sum.Zh}{moved.Zh}{most.Zh}", $"{sum.En}{moved.En}{most.En}");
    }
}
