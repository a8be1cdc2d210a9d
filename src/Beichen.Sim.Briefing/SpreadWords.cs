using Beichen.Sim.Analysis.Influences;

namespace Beichen.Sim.Briefing;

/// <summary>Where an outcome's spread comes from, in a sentence (model I.9).</summary>
public static class SpreadWords
{
    /// <summary>One sentence a target, in the reader's language.</summary>
    public static string Of(string target, SpreadShare share, Language language)
    {
        if (share.IsFlat) return language.Pick($"{target}：各次抽样结果相同。", $"{target}: the same in every draw.");
        static string Text(double value) => NumberWords.Share(value);
        return language.Pick(
            $"{target} 的离散度：假设数值约占 {Text(share.Assumed)}，有来源的数值约占 {Text(share.Sourced)}，其余 {Text(share.Luck)} 为冲击与运气。",
            $"Spread of {target}: about {Text(share.Assumed)} from assumed values, {Text(share.Sourced)} "
            + $"from sourced ones, {Text(share.Luck)} from shocks and luck.");
    }
}
