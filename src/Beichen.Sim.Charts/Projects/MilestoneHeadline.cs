namespace Beichen.Sim.Charts;

/// <summary>The finding of the milestone figure.</summary>
public static class MilestoneHeadline
{
    /// <summary>How many milestones have a probability over one half, and the least sure of them.</summary>
    /// <param name="input">The milestones.</param>
    public static Headline Write(MilestoneInput input)
    {
        if (input.Rows.Count == 1)
        {
            MilestoneRow row = input.Rows[0];
            return new($"{row.Zh}按期的概率为 {ProbabilityWords.Text(row.Probability)}",
                $"{row.En}: {ProbabilityWords.Text(row.Probability)} chance of being on time");
        }

        int count = input.Rows.Count;
        int over = input.Rows.Count(row => ProbabilityWords.OverHalf(row.Probability, row.Low));
        int even = input.Rows.Count(row => CertaintyWords.IsEven(row.Probability, row.Low, row.High));
        Bilingual balanced = even == 0 ? new("", "") : new($"、{Numerals.Chinese(even)}个五五开", $", {even} {(even == 1 ? "is" : "are")} even");
        string all = Numerals.Chinese(count);
        Bilingual edge = over == 0 ? Edge(input.Rows, most: true) : Edge(input.Rows, most: false);
        if (over == count)
            return new($"{all}个节点按期概率全部过半，概率最低的是{edge.Zh}", $"All {count} milestones are more likely than not to be on time; lowest: {edge.En}");
        if (over == 0)
            return new($"{all}个节点无一按期概率过半{balanced.Zh}，最接近的是{edge.Zh}",
                $"None of {count} milestones is more likely than not to be on time{balanced.En}; nearest: {edge.En}");
        return new(
            $"{all}个节点中{Numerals.Chinese(over)}个按期概率过半{balanced.Zh}，最难的是{edge.Zh}",
            $"{over} of {count} milestones {(over == 1 ? "is" : "are")} more likely than not to be on time{balanced.En}; hardest: {edge.En}");
    }

    private static Bilingual Edge(IReadOnlyList<MilestoneRow> rows, bool most)
    {
        MilestoneRow[] ranked = [.. most ? rows.OrderByDescending(row => row.Probability) : rows.OrderBy(row => row.Probability)];
        string chance = ProbabilityWords.Text(ranked[0].Probability);
        Bilingual[] names = [.. ranked.Where(row => string.Equals(ProbabilityWords.Text(row.Probability), chance, StringComparison.Ordinal))
            .Select(row => row.Name)];
        Bilingual list = NameList.Of(names, "个");
        return names.Length == 1 ? new($"{list.Zh}（{chance}）", $"{list.En} ({chance})") : new($"{list.Zh}（均为 {chance}）", $"{list.En} ({chance} each)");
    }
}
