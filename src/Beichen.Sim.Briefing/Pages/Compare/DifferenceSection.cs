using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Comparisons;

namespace Beichen.Sim.Briefing.Pages.Compare;

/// <summary>What differs: inputs and measures that a plan sets otherwise, and how far outcomes move on average.</summary>
internal static class DifferenceSection
{
    public static IEnumerable<Block> Write(PlansPage page)
    {
        yield return new Section(2, page.Say($"差别从哪里来", $"What differs"));
        foreach (int at in page.Others)
            yield return page.Write([Inputs(page, at), .. page.Facts.Plans[at].Means.Select(target => Mean(page, at, target))]);
    }

    private static Sentence Inputs(PlansPage page, int at)
    {
        ComparedPlan plan = page.Facts.Plans[at];
        (Claim name, Claim reference, Claim count) = (page.Plan(at), page.Plan(0), page.Cells.Count($"facts/plans/{at}/inputs"));
        if (plan.Measures.Count == 0)
            return page.Say($"“{name}”与“{reference}”不同的输入有{count}个，办法相同。",
                $"Inputs in which “{name}” differs from “{reference}”: {count}; its measures are the same.");
        Sentence measures = page.ListOf(Enumerable.Range(0, plan.Measures.Count).Select(one => $"facts/plans/{at}/measures/{one}"));
        return page.Say($"“{name}”与“{reference}”不同的输入有{count}个，不同的办法是{measures}。",
            $"Inputs in which “{name}” differs from “{reference}”: {count}; measures: {measures}.");
    }

    private static Sentence Mean(PlansPage page, int at, string target)
    {
        string cell = $"{PlansPage.Pairing(at)}/targets/{target}/meanDifference";
        TargetDifference pair = page.Difference(at).Targets.First(one => string.Equals(one.Target, target, StringComparison.Ordinal));
        (Claim plan, Claim name, Claim direction, Claim size) = (
            page.Plan(at), page.Target(target), page.Cells.Direction(cell), page.Cells.Size(cell, pair.Unit));
        return page.Say($"“{plan}”下{name}平均{direction}{size}。", $"Under “{plan}” {name} {direction} {size} on average.");
    }
}
