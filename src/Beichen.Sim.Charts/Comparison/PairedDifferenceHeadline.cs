namespace Beichen.Sim.Charts;

/// <summary>The finding of the paired differences.</summary>
public static class PairedDifferenceHeadline
{
    /// <summary>The largest gain and the largest loss, by size. Effects that the draws cannot tell from zero are counted and not named.</summary>
    /// <param name="input">The effects.</param>
    public static Headline Write(PairedDifferenceInput input)
    {
        PairedDifferenceRow[] told = [.. input.Rows.Where(row => row.IsDistinct)];
        string all = Numerals.Chinese(input.Rows.Count);
        if (told.Length == 0)
        {
            return input.Rows.Count == 1
                ? new($"{input.Rows[0].Zh}对{input.Subject.Zh}的影响与零分不清", $"{input.Rows[0].En}: its effect on {input.Subject.En} is not told from zero")
                : new($"{all}个情景对{input.Subject.Zh}的影响均与零分不清", $"None of {input.Rows.Count} effects on {input.Subject.En} is told from zero");
        }

        Bilingual effects = Effects(told, input.Decimals);
        if (input.Rows.Count == 1) return new($"{input.Subject.Zh}的变动：{effects.Zh}个百分点", $"Change of {input.Subject.En}: {effects.En} pp");
        int rest = input.Rows.Count - told.Length;
        Bilingual others = rest == 0 ? new("", "") : new($"；另有{Numerals.Chinese(rest)}个与零分不清", $"; {rest} {(rest == 1 ? "is" : "are")} not told from zero");
        return new($"对{input.Subject.Zh}影响最大：{effects.Zh}个百分点{others.Zh}", $"Largest effects on {input.Subject.En}: {effects.En} pp{others.En}");
    }

    private static Bilingual Effects(PairedDifferenceRow[] told, int decimals)
    {
        List<string> zh = [];
        List<string> en = [];
        if (told.Where(row => row.Effect > 0).MaxBy(row => row.Effect) is { } gain)
        {
            zh.Add($"{gain.Zh} {Numerals.Signed(gain.Effect, decimals)} ");
            en.Add($"{gain.En} {Numerals.Signed(gain.Effect, decimals)}");
        }

        if (told.Where(row => row.Effect < 0).MinBy(row => row.Effect) is { } loss)
        {
            zh.Add($"{loss.Zh} {Numerals.Signed(loss.Effect, decimals)} ");
            en.Add($"{loss.En} {Numerals.Signed(loss.Effect, decimals)}");
        }

        return new(string.Join("，", zh.Select((part, at) => at < zh.Count - 1 ? part.TrimEnd() : part)), string.Join(", ", en));
    }
}
