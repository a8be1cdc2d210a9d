namespace Beichen.Sim.Charts;

/// <summary>The finding of the differences draw by draw.</summary>
public static class DrawDifferenceHeadline
{
    /// <summary>What becomes of the chance, or of the mean where there is none; and in how many draws the outcome is higher or lower.</summary>
    public static Headline Write(DrawDifferenceInput input)
    {
        int up = input.Differences.Count(value => value > 0), down = input.Differences.Count(value => value < 0), all = input.Differences.Count;
        if (up + down == 0) return new($"{input.Target.Zh}：每次抽样都不变", $"{input.Target.En}: the same in every draw");
        (string zh, string en) = input.Chance is { } chance ? OfChance(input.Target, chance) : OfMean(input);
        bool rises = up >= down;
        string share = NumberWords.Share(rises ? up : down, all);
        return new($"{zh}；{share}的抽样里结果更{(rises ? "高" : "低")}", $"{en}; the outcome is {(rises ? "higher" : "lower")} in {share} of the draws");
    }

    private static (string Zh, string En) OfChance(Bilingual target, (double Before, double After, RangeMark Difference) chance)
    {
        (string before, string after) = (ProbabilityWords.Text(chance.Before), ProbabilityWords.Text(chance.After));
        string points = Numerals.Signed(chance.Difference.Middle * 100, 1);
        bool told = chance.Difference.Low > 0 || chance.Difference.High < 0;
        return told
            ? ($"{target.Zh}的达标概率由{before}到{after}，{points}个百分点", $"The chance of {target.En} goes from {before} to {after}, {points} points")
            : ($"{target.Zh}的达标概率由{before}到{after}，与零分不清",
                $"The chance of {target.En} goes from {before} to {after}, not told from no change");
    }

    private static (string Zh, string En) OfMean(DrawDifferenceInput input)
    {
        Bilingual mean = Bilingual.Each(language => NumberWords.Difference(input.Mean.Middle, input.Unit, language));
        return ($"{input.Target.Zh}平均变动{mean.Zh}", $"{input.Target.En} moves by {mean.En} in the mean");
    }
}
