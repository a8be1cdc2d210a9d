using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>Holds the outcomes of a run against a target: quantiles, the share that hits, other readings of the plan's words.</summary>
internal static class TargetScoring
{
    /// <summary>Scores a target; gives its hits too, null when unscored. The buffer holds one column and is left in another order.</summary>
    public static TargetScore Score(IRunColumns run, TargetParameters target, double[] buffer, out HitSet? hits)
    {
        int quarter = TargetHits.QuarterOf(target, run);
        bool isPace = target.DueQuarter >= run.Quarters;
        double? value = TargetHits.ValueAt(target, run);
        TargetHits.ReadOutcome(target, run, buffer);
        hits = TargetHits.Of(target, run, buffer);
        double? published = null;
        if (value is { } asked)
        {
            bool isRate = HitRule.IsRate(target.Measure);
            published = HitSet.Where(buffer, outcome => HitRule.IsMetAsPublished(outcome, asked, target.Tolerance, isRate)).Proportion.Value;
        }

        OrderStatistics.Place(buffer, 0.1, 0.5, 0.9);
        var score = new TargetScore
        {
            Id = target.Id,
            Zh = target.Chinese,
            En = target.English,
            Unit = target.Unit,
            Value = target.Value,
            Tolerance = target.Tolerance,
            Due = run.Plan.Start.Plus(target.DueQuarter).ToString(),
            Quarter = run.Plan.Start.Plus(quarter).ToString(),
            IsPace = isPace,
            SetFromTarget = target.SetFromTarget,
            PaceValue = isPace ? value : null,
            P10 = Quantiles.OfSorted(buffer, 0.1),
            P50 = Quantiles.OfSorted(buffer, 0.5),
            P90 = Quantiles.OfSorted(buffer, 0.9),
            Probability = hits?.Proportion.Value,
            Low = hits?.Proportion.Wilson.Low,
            High = hits?.Proportion.Wilson.High,
            ProbabilityPublished = published,
        };
        return target.Measure switch
        {
            TargetMeasure.GdpGrowth when value is not null => WithGrowthNeeded(score, run, quarter, buffer),
            TargetMeasure.RevenueGrowth when value is { } wanted =>
                score with { ProbabilityBeforeRefunds = BeforeRefunds(run, target, wanted, quarter, buffer) },
            TargetMeasure.EagletFirms when value is { } wanted =>
                score with { OtherReading = Other(run, target, wanted, "EagletFirms", "EagletsThisYear", quarter, buffer) },
            TargetMeasure.GazelleFirms when value is { } wanted =>
                score with { OtherReading = Other(run, target, wanted, "GazelleFirms", "GazellesThisYear", quarter, buffer) },
            _ => score,
        };
    }

    private static OtherReading? Other(IRunColumns run, TargetParameters target, double value, string stock, string flow, int quarter, double[] buffer)
    {
        int column = run.Find(EntityKind.District, run.Plan.Name.Id, target.CountsFlow ? stock : flow);
        if (column < 0) return null;
        run.Read(quarter, column, buffer);
        double probability = HitSet.Where(buffer, outcome => HitRule.IsMet(outcome, value, target.Tolerance)).Proportion.Value;
        Array.Sort(buffer);
        return new OtherReading(!target.CountsFlow, Quantiles.OfSorted(buffer, 0.1),
            Quantiles.OfSorted(buffer, 0.5), Quantiles.OfSorted(buffer, 0.9), probability);
    }

    private static double? BeforeRefunds(IRunColumns run, TargetParameters target, double value, int quarter, double[] buffer)
    {
        int column = run.Find(EntityKind.District, run.Plan.Name.Id, "RevenueGrowthBeforeRefunds");
        if (column < 0) return null;
        run.Read(quarter, column, buffer);
        return HitSet.Where(buffer, outcome => HitRule.IsMet(outcome, value, target.Tolerance)).Proportion.Value;
    }

    private static TargetScore WithGrowthNeeded(TargetScore score, IRunColumns run, int quarter, double[] buffer)
    {
        int column = run.Find(EntityKind.District, run.Plan.Name.Id, "GdpGrowthNeeded");
        int after = run.Plan.Season(quarter) == 3 ? quarter - 1 : quarter;
        if (column < 0 || after < 0) return score;
        run.Read(after, column, buffer);
        OrderStatistics.Place(buffer, 0.5);
        return score with { GrowthNeeded = Quantiles.OfSorted(buffer, 0.5), GrowthNeededAfter = run.Plan.Start.Plus(after).ToString() };
    }
}
