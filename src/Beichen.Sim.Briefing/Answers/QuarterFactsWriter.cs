using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>Works out where a stored run stands after a quarter.</summary>
public static class QuarterFactsWriter
{
    /// <summary>The quarters after which a run can be asked: those within it that end no year and come before its last.</summary>
    public static IReadOnlyList<Quarter> Quarters(StoredColumns run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [.. Enumerable.Range(0, run.Quarters - 1).Select(at => run.Plan.Start.Plus(at)).Where(quarter => quarter.Number != 4)];
    }

    /// <summary>What stands after the quarter, and what the rest of its year needs.</summary>
    /// <param name="run">The run, whose every quarter is kept.</param>
    /// <param name="quarter">One of <see cref="Quarters"/>.</param>
    public static QuarterFacts Of(StoredColumns run, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(run);
        int at = quarter.Since(run.Plan.Start);
        var standing = new List<StandingFact>();
        foreach (TargetParameters target in run.Plan.Targets.Where(target =>
            target.IsScored && target.DueQuarter < run.Quarters && run.Plan.Start.Plus(target.DueQuarter).Year == quarter.Year))
        {
            if (Level(target.Measure) is { } level) standing.Add(Growth(run, target, level, at));
            else if (target.Measure is not (TargetMeasure.IncomeInStep or TargetMeasure.EnergyIntensityFall)) standing.Add(Count(run, target, at));
        }

        TargetScore[] scores = [.. run.Run.Manifest.Targets.Where(score => standing.Any(one => string.Equals(one.Target, score.Id, StringComparison.Ordinal)))];
        string now = quarter.ToString();
        string next = run.Run.Manifest.Milestones.Where(milestone => !milestone.IsPace && string.CompareOrdinal(milestone.Due, now) > 0)
            .Select(milestone => milestone.Due).Min(StringComparer.Ordinal) ?? quarter.Plus(1).ToString();
        return new QuarterFacts(
            new NameFact(run.Plan.Name.Chinese, run.Plan.Name.English), now, next, standing,
            [.. scores.Select(score => new AskedFact(score.Id, score.Asked!.Value, score.P50 - score.Asked!.Value))],
            Milestones(run, due => string.CompareOrdinal(due, now) <= 0), Milestones(run, due => string.Equals(due, next, StringComparison.Ordinal)));
    }

    private static string? Level(TargetMeasure measure) => measure switch
    {
        TargetMeasure.GdpGrowth => "GdpYearToDate",
        TargetMeasure.RevenueGrowth => "RevenueYearToDate",
        TargetMeasure.InvestmentGrowth => "InvestmentYearToDate",
        _ => null,
    };

    private static StandingFact Growth(StoredColumns run, TargetParameters target, string level, int at)
    {
        double[] soFar = Column(run, level, at), growth = Outcome(run, target, at),
            whole = Column(run, level, target.DueQuarter), full = Outcome(run, target, target.DueQuarter);
        var needed = new double[soFar.Length];
        var rest = new double[soFar.Length];
        for (int draw = 0; draw < needed.Length; draw++)
        {
            double before = soFar[draw] / (1 + growth[draw]), last = whole[draw] / (1 + full[draw]);
            needed[draw] = ((((1 + target.Value!.Value) * last) - soFar[draw]) / (last - before)) - 1;
            rest[draw] = ((whole[draw] - soFar[draw]) / (last - before)) - 1;
        }

        return Fact(target, true, growth, needed, rest);
    }

    private static StandingFact Count(StoredColumns run, TargetParameters target, int at)
    {
        double[] now = Outcome(run, target, at), end = Outcome(run, target, target.DueQuarter);
        return Fact(target, false, now, Array.ConvertAll(now, value => Math.Max(0, target.Value!.Value - value)),
            [.. end.Zip(now, (last, first) => last - first)]);
    }

    private static StandingFact Fact(TargetParameters target, bool isGrowth, double[] now, double[] needed, double[] rest)
    {
        double[] standing = Quantiles.Of(now, 0.1, 0.5, 0.9), ahead = Quantiles.Of(rest, 0.1, 0.5, 0.9);
        return new StandingFact(target.Id, target.Unit, isGrowth, standing[0], standing[1],
            standing[2], Quantiles.Of(needed, 0.5)[0], ahead[0], ahead[1], ahead[2]);
    }

    private static double[] Outcome(StoredColumns run, TargetParameters target, int quarter) =>
        run.Column(quarter, EntityKind.District, target.Id, "Outcome") ?? throw new InvalidOperationException($"the run has no outcome of {target.Id}");

    private static double[] Column(StoredColumns run, string name, int quarter) =>
        run.Column(quarter, EntityKind.District, run.Plan.Name.Id, name) ?? throw new InvalidOperationException($"the run has no {name}");

    private static MilestoneFacts Milestones(StoredColumns run, Func<string, bool> isDue)
    {
        MilestoneScore[] due = [.. run.Run.Manifest.Milestones.Where(milestone => !milestone.IsPace && isDue(milestone.Due))
            .OrderBy(milestone => milestone.Probability)];
        return new MilestoneFacts(
            due.Length, due.Count(milestone => milestone.Low <= 0.5), due.FirstOrDefault()?.Id, [.. due.Select(milestone => milestone.Id)]);
    }
}
