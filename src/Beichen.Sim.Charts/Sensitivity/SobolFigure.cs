namespace Beichen.Sim.Charts;

/// <summary>Sobol' indices: the bar is the share with all interactions, the diamond the share by itself.</summary>
public static class SobolFigure
{
    /// <summary>Draws the shares.</summary>
    /// <param name="input">The shares.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows, or a row without the share by itself.</exception>
    public static Figure Draw(SobolInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0 || input.Rows.Any(row => row.Second is null))
            throw new ArgumentException("Shares of variance have at least one factor, each with its share by itself.", nameof(input));
        IntervalBar[] ranked = [.. input.Rows.OrderByDescending(row => row.Value)];
        Headline headline = Write(input, ranked);
        Bilingual measure = new(
            $"占余量方差的份额（索博尔指数）：条为含交互的总份额，菱形为单独份额",
            $"Share of the variance of the margin (Sobol' indices): bars with interactions, diamonds alone");
        FigureData data = new(
            ["factor", "total", "total_low", "total_high", "first"],
            [.. ranked.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Value, row.Low, row.High, row.Second])]);
        LegendEntry[] legend =
        [
            new(new("总份额", "Total share"), Palette.Blue),
            new(new("单独份额", "Share alone"), Palette.Ink, LegendMark.Diamond),
            new(new("区间", "interval") { Lead = "95%" }, Palette.Ink, LegendMark.Range),
        ];
        FigureRows rows = new(ranked.Length, (range, words) => sheet => IntervalBars.Lay(
            sheet, ranked, range, input.Source, headline, words, legend, (value, _) => NumberWords.Share(value)));
        return new("sobol", headline, language, rows.Draw(.., measure), measure, data) { Rows = rows };
    }

    private static Headline Write(SobolInput input, IntervalBar[] ranked)
    {
        if (!input.Converged)
            return new($"{input.Target.Zh}：份额尚未收敛，需更多抽样", $"{input.Target.En}: the shares have not converged, more draws are needed");
        if (!ranked[0].IsDistinct)
            return new($"{input.Target.Zh}：各因素的份额均与零分不清", $"{input.Target.En}: no share is told from zero");
        string share = NumberWords.Share(ranked[0].Value);
        return new($"{input.Target.Zh}的波动中，“{ranked[0].Name.Zh}”份额最大，占{share}",
            $"{ranked[0].Name.En} has the largest share of the spread of {input.Target.En}: {share}");
    }
}
