namespace Beichen.Sim.Charts;

/// <summary>What each change of a scenario answers for: Shapley values on the chance of a target, greatest first.</summary>
public static class ShapleyFigure
{
    /// <summary>Draws the shares.</summary>
    /// <param name="input">The shares.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public static Figure Draw(ShapleyInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0)
            throw new ArgumentException("A split has at least one change.", nameof(input));
        IntervalBar[] ranked = [.. input.Rows.OrderByDescending(row => row.Value)];
        Headline headline = Write(input);
        Bilingual measure = new(
            "各项改动对达标概率的贡献（沙普利值，百分点），合计即两情景之差",
            "What each change adds to the chance (Shapley values, percentage points); together they are the difference");
        FigureData data = new(
            ["change", "share_points", "low", "high"],
            [.. ranked.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Value, row.Low, row.High])]);
        LegendEntry[] legend = IntervalBars.Legend(new("提升", "Adds"), new("拖累", "Subtracts"));
        FigureRows rows = new(ranked.Length, (range, words) => sheet => IntervalBars.Lay(
            sheet, ranked, range, input.Source, headline, words, legend, Numerals.Signed));
        return new("shapley", headline, language, rows.Draw(.., measure), measure, data) { Rows = rows };
    }

    private static Headline Write(ShapleyInput input)
    {
        (string before, string after) = (ProbabilityWords.Text(input.Before), ProbabilityWords.Text(input.After));
        bool same = string.Equals(before, after, StringComparison.Ordinal), up = input.After > input.Before;
        string zh = same ? $"{input.Target.Zh}的达标概率仍为{after}" : $"{input.Target.Zh}的达标概率由{before}{(up ? "升" : "降")}到{after}";
        string en = same ? $"The chance of {input.Target.En} stays at {after}"
            : $"The chance of {input.Target.En} {(up ? "rises" : "falls")} from {before} to {after}";
        IntervalBar[] told = [.. input.Rows.Where(row => row.IsDistinct)];
        if (told.Length == 0) return new($"{zh}，各项改动的贡献均与零分不清", $"{en}; no change's share is told from zero");
        IntervalBar most = told.MaxBy(row => Math.Abs(row.Value))!;
        string points = Numerals.Signed(most.Value, 1);
        return new($"{zh}，“{most.Name.Zh}”贡献最大，{points}个百分点", $"{en}; {most.Name.En} weighs most, {points} points");
    }
}
