using Beichen.Sim.Experiments.Explanation;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>What the tree behind a number says, in three sentences.</summary>
internal static class ExplanationWords
{
    /// <summary>Three sentences in the reader's language.</summary>
    public static IEnumerable<string> Of(ExplanationAnswer answer, Func<string, Bilingual> names, Language language)
    {
        string value = ExplanationTable.Value(answer, language);
        string which = answer.Chosen switch
        {
            "median" => language.Pick("中位", "the median"),
            "worst" => language.Pick("最低", "the lowest"),
            "best" => language.Pick("最高", "the highest"),
            _ => language.Pick("所选", "the chosen"),
        };
        yield return language.Pick(
            $"{answer.Quarter} {answer.Zh}在{which}的一次抽样（{answer.Draws} 次中的第 {answer.Draw} 号，种子 {answer.Seed}）为 {value}，各层构成逐层相加等于此数。",
            $"{answer.Name} in {answer.Quarter} is {value} in {which} draw (number {answer.Draw} of {answer.Draws}, "
            + $"seed {answer.Seed}); the parts of each level add up to it.");
        ExplainedPart[] up = [.. answer.Children.Where(part => part.Contribution > 0)], down = [.. answer.Children.Where(part => part.Contribution < 0)];
        if (up.Length > 0)
        {
            ExplainedPart most = up[0];
            string size = ExplanationTable.Size(most.Contribution, answer.Unit, language);
            string least = down.Length == 0 ? language.Pick("没有一项为负", "nothing takes away") : language.Pick(
                $"减得最多的是{down[0].Zh}（{ExplanationTable.Size(down[0].Contribution, answer.Unit, language)}）",
                $"{down[0].Name} takes most away ({ExplanationTable.Size(down[0].Contribution, answer.Unit, language)})");
            yield return language.Pick($"加得最多的是{most.Zh}（{size}），{least}。", $"{most.Name} adds most ({size}), {least}.");
        }

        if (answer.Spread is not { } spread)
        {
            yield return language.Pick(
                "各次抽样中此数不变，或此结果未逐次存留，故不说何者使它变动。", "Over the draws it does not vary, or the run does not keep it, so that what moves it is not told.");
            yield break;
        }

        string strongest = spread.Inputs.Count == 0
            ? language.Pick("没有一项输入的作用能与抽样误差分清", "no single input is told from chance")
            : language.Pick($"作用最强的是“{names(spread.Inputs[0].Path).Zh}”（{NumberWords.Share(spread.Inputs[0].Share)}，"
                + $"95% 区间 {NumberWords.Share(spread.Inputs[0].Low)}–{NumberWords.Share(spread.Inputs[0].High)}）",
                $"the strongest is {names(spread.Inputs[0].Path).En} ({NumberWords.Share(spread.Inputs[0].Share)}, "
                + $"95 % interval {NumberWords.Share(spread.Inputs[0].Low)}–{NumberWords.Share(spread.Inputs[0].High)})");
        yield return language.Pick(
            $"全部 {answer.Draws} 次抽样中，其变动的 {NumberWords.Share(spread.Assumed)} 随假设值而来，{NumberWords.Share(spread.Sourced)} 随有来源的值而来，"
            + $"其余 {NumberWords.Share(spread.Luck)} 为运气（±{NumberWords.Share(spread.StandardError)}）；{strongest}。",
            $"Over all {answer.Draws} draws {NumberWords.Share(spread.Assumed)} of its spread goes with assumed values, {NumberWords.Share(spread.Sourced)} "
            + $"with sourced ones and {NumberWords.Share(spread.Luck)} with luck (±{NumberWords.Share(spread.StandardError)}); {strongest}.");
    }
}
