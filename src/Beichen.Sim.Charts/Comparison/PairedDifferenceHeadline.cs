namespace Beichen.Sim.Charts;

/// <summary>The finding of the paired differences.</summary>
public static class PairedDifferenceHeadline
{
    /// <summary>How many scenarios change growth significantly, the greatest gain and the greatest loss among them.</summary>
    /// <param name="input">The effects.</param>
    public static Headline Write(PairedDifferenceInput input)
    {
        PairedDifferenceRow[] sure = [.. input.Rows.Where(row => row.Significant)];
        string all = Numerals.Chinese(input.Rows.Count);
        if (sure.Length == 0)
        {
            return input.Rows.Count == 1
                ? new($"{input.Rows[0].Zh}未显著改变全年增速", $"{input.Rows[0].En} does not change growth significantly")
                : new($"{all}个情景均未显著改变全年增速", $"None of {input.Rows.Count} scenarios changes growth significantly");
        }

        Bilingual effects = Effects(sure);
        if (input.Rows.Count == 1)
            return new($"{effects.Zh}个百分点，差异显著", $"{effects.En} pp, a significant difference");
        string zh = sure.Length == input.Rows.Count ? $"{all}个情景均显著改变全年增速" : $"{all}个情景中{Numerals.Chinese(sure.Length)}个显著改变全年增速";
        string en = sure.Length == input.Rows.Count
            ? $"All {input.Rows.Count} scenarios change growth significantly"
            : $"{sure.Length} of {input.Rows.Count} scenarios {(sure.Length == 1 ? "changes" : "change")} growth significantly";
        return new($"{zh}：{effects.Zh}个百分点", $"{en}: {effects.En} pp");
    }

    private static Bilingual Effects(PairedDifferenceRow[] sure)
    {
        List<string> zh = [];
        List<string> en = [];
        if (sure.Where(row => row.Effect > 0).MaxBy(row => row.Effect) is { } gain)
        {
            zh.Add($"{gain.Zh} {Numerals.Signed(gain.Effect, 2)} ");
            en.Add($"{gain.En} {Numerals.Signed(gain.Effect, 2)}");
        }

        if (sure.Where(row => row.Effect < 0).MinBy(row => row.Effect) is { } loss)
        {
            zh.Add($"{loss.Zh} {Numerals.Signed(loss.Effect, 2)} ");
            en.Add($"{loss.En} {Numerals.Signed(loss.Effect, 2)}");
        }

        return new(string.Join("，", zh.Select((part, at) => at < zh.Count - 1 ? part.TrimEnd() : part)), string.Join(", ", en));
    }
}
