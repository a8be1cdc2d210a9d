namespace Beichen.Sim.Charts;

/// <summary>The finding of the comparison.</summary>
public static class ScenarioHeatHeadline
{
    /// <summary>Which scenario has most targets with a probability over one half, and how many the baseline has.</summary>
    /// <param name="input">The comparison.</param>
    public static Headline Write(ScenarioHeatInput input)
    {
        int[] over = [.. Enumerable.Range(0, input.Scenarios.Count).Select(scenario => Over(input, scenario))];
        int scored = Enumerable.Range(0, input.Targets.Count)
            .Count(target => Enumerable.Range(0, over.Length).Any(scenario => !double.IsNaN(input.Probability[scenario, target])));
        if (scored == 0)
            return new("没有可计分的目标", "No target can be scored");
        int most = over.Max();
        if (most == 0)
            return None(input, scored);
        string zhMost = most == scored ? $"全部{Numerals.Chinese(scored)}项" : $"{Numerals.Chinese(scored)}项中{Numerals.Chinese(most)}项";
        string enMost = most == scored ? $"all {scored} targets" : $"{most} of {scored} targets";
        if (over.Length == 1)
            return new($"{input.Scenarios[0].Zh}：目标{zhMost}达标概率过半", $"{input.Scenarios[0].En}: {enMost} {(most == 1 ? "has" : "have")} better than even odds");
        if (over.All(count => count == most))
            return new($"各情景达标概率过半的目标数相同：均为{zhMost}", $"Every scenario gives the same number of targets better than even odds: {enMost}");
        Bilingual[] best = [.. input.Scenarios.Where((_, scenario) => over[scenario] == most)];
        Bilingual names = NameList.Of(best, "个情景");
        Bilingual baseline = over[0] == most
            ? new(string.Empty, string.Empty)
            : over[0] == 0
                ? new("，基准无一项", "; the baseline has none")
                : new($"，基准为{Numerals.Chinese(over[0])}项", $"; the baseline has {over[0]}");
        return best.Length == 1
            ? new($"达标概率过半的目标，{names.Zh}最多：{zhMost}{baseline.Zh}",
                $"{names.En} does most: {enMost} {(most == 1 ? "has" : "have")} better than even odds{baseline.En}")
            : new($"达标概率过半的目标，{names.Zh}并列最多：{zhMost}{baseline.Zh}",
                $"{names.En} tie for most: {enMost} {(most == 1 ? "has" : "have")} better than even odds{baseline.En}");
    }

    private static Headline None(ScenarioHeatInput input, int scored)
    {
        if (input.Scenarios.Count == 1)
        {
            Bilingual only = input.Scenarios[0];
            return scored == 1
                ? new($"{only.Zh}：唯一可计分的目标达标概率未过半", $"{only.En}: the one scored target does not have better than even odds")
                : new($"{only.Zh}：{Numerals.Chinese(scored)}项目标无一达标概率过半", $"{only.En}: none of {scored} targets has better than even odds");
        }

        return scored == 1
            ? new("没有情景使唯一可计分的目标达标概率过半", "No scenario gives the one scored target better than even odds")
            : new($"没有情景使{Numerals.Chinese(scored)}项目标中任何一项达标概率过半", $"No scenario gives any of {scored} targets better than even odds");
    }

    private static int Over(ScenarioHeatInput input, int scenario) => Enumerable.Range(0, input.Targets.Count)
        .Count(target => input.IsOverHalf(scenario, target));
}
