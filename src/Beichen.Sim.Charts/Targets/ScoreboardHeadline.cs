namespace Beichen.Sim.Charts;

/// <summary>The finding of the scoreboard.</summary>
public static class ScoreboardHeadline
{
    /// <summary>How many scored targets have a probability over one half, and the one furthest from it.</summary>
    /// <param name="input">The scoreboard.</param>
    public static Headline Write(ScoreboardInput input)
    {
        ScoreboardRow[] scored = [.. input.Rows.Where(row => row.Scored)];
        if (scored.Length == 0)
            return new("没有可计分的目标", "No target can be scored");
        int over = scored.Count(row => ProbabilityWords.OverHalf(row.Probability!.Value, row.Low));
        int even = scored.Count(row => CertaintyWords.IsEven(row.Probability, row.Low, row.High));
        if (scored.Length == 1)
            return One(scored[0]);

        string all = Numerals.Chinese(scored.Length);
        Bilingual balanced = even == 0 ? new("", "") : new($"、{Numerals.Chinese(even)}项五五开", $", {even} {(even == 1 ? "is" : "are")} even");
        if (over == scored.Length)
        {
            Bilingual least = Extreme(scored, most: false, new("概率最低的是", "the lowest chance is"), new("概率最低的有", "the lowest chance are"));
            return new($"{all}项可计分目标达标概率全部过半，{least.Zh}", $"All {scored.Length} scored targets have better than even odds; {least.En}");
        }

        if (over == 0)
        {
            Bilingual nearest = Extreme(scored, most: true, new("最接近的是", "the nearest is"), new("最接近的有", "the nearest are"));
            return new($"{all}项可计分目标无一达标概率过半{balanced.Zh}，{nearest.Zh}",
                $"None of {scored.Length} scored targets has better than even odds{balanced.En}; {nearest.En}");
        }

        Bilingual hardest = Extreme(scored, most: false, new("最难的是", "the hardest is"), new("最难的有", "the hardest are"));
        return new(
            $"{all}项可计分目标中{Numerals.Chinese(over)}项达标概率过半{balanced.Zh}，{hardest.Zh}",
            $"{over} of {scored.Length} scored targets {(over == 1 ? "has" : "have")} better than even odds{balanced.En}; {hardest.En}");
    }

    private static Headline One(ScoreboardRow row)
    {
        Bilingual predicate = CertaintyWords.Of(row.Probability!.Value, row.Low ?? double.NaN, row.High ?? double.NaN).Predicate;
        string chance = ProbabilityWords.Text(row.Probability.Value);
        return new(
            $"唯一可计分的目标“{row.Zh}”{predicate.Zh}：达标概率 {chance}",
            $"The one scored target, {row.En}, {predicate.En}: probability {chance}");
    }

    private static Bilingual Extreme(ScoreboardRow[] rows, bool most, Bilingual one, Bilingual several)
    {
        ScoreboardRow[] ranked = [.. most ? rows.OrderByDescending(row => row.Probability) : rows.OrderBy(row => row.Probability)];
        string chance = ProbabilityWords.Text(ranked[0].Probability!.Value);
        Bilingual[] names = [.. ranked.Where(row => string.Equals(ProbabilityWords.Text(row.Probability!.Value), chance, StringComparison.Ordinal))
            .Select(row => row.Name)];
        if (names.Length == 1)
            return new($"{one.Zh}{names[0].Zh}（{chance}）", $"{one.En} {names[0].En} ({chance})");
        Bilingual list = NameList.Of(names, "项");
        return new($"{several.Zh}{list.Zh}（均为 {chance}）", $"{several.En} {list.En} ({chance} each)");
    }
}
