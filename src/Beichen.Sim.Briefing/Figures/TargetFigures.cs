using Beichen.Sim.Charts;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>Figures of the targets' outcomes over the draws: their margins, which pairs fight, and the pair that does so most on one plane.</summary>
public static class TargetFigures
{
    /// <summary>Draws those that the run has scored targets for.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="language">Language of the words.</param>
    public static IEnumerable<Figure> Draw(StoredColumns run, FigureSource source, Language language)
    {
        ArgumentNullException.ThrowIfNull(run);
        TargetParameters[] scored = [.. run.Plan.Targets.Where(target => run.Run.Summary.Target(target.Id).Probability is not null)];
        if (scored.Length == 0) yield break;
        yield return Margins(run.Plan, run.Run.Summary, run, source, language)!;
        TargetParameters[] free = [.. scored.Where(target => !run.Run.Summary.Target(target.Id).SetFromTarget)];
        if (free.Length < 2) yield break;
        double[][] outcomes = [.. free.Select(target => Outcomes(run, target))];
        HitSet[] hits = [.. free.Select((target, at) => TargetHits.Of(target, run, outcomes[at])!)];
        ConflictInput conflicts = Conflicts(free, hits, source);
        yield return ConflictFigure.Draw(conflicts, language);
        yield return JointFigure.Draw(Joint(run, free, outcomes, conflicts), language);
    }

    /// <summary>How the outcomes of the scored targets lie about what is asked; null where none is scored.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="summary">What the run says.</param>
    /// <param name="columns">Its columns, in memory or on disk.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="language">Language of the words.</param>
    public static Figure? Margins(DistrictPlan plan, RunSummary summary, IRunColumns columns, FigureSource source, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        TargetParameters[] scored = [.. plan.Targets.Where(target => summary.Target(target.Id).Probability is not null)];
        return scored.Length == 0 ? null
            : MarginFigure.Draw(new MarginInput(source, [.. scored.Select(target => Margin(summary, columns, target))]), language);
    }

    private static MarginRow Margin(RunSummary summary, IRunColumns columns, TargetParameters target)
    {
        var margins = new double[columns.Draws];
        string unit = TargetMargin.Read(target, columns, margins);
        TargetScore score = summary.Target(target.Id);
        double chance = score.Probability!.Value;
        return MarginRow.Of(Name(target), unit, margins, Quantiles.Of(margins, 0.01, 0.1, 0.5, 0.9, 0.99), (chance, score.Low ?? chance, score.High ?? chance));
    }

    private static ConflictInput Conflicts(TargetParameters[] targets, HitSet[] hits, FigureSource source)
    {
        int all = targets.Length * (targets.Length - 1) / 2;
        var pairs = new List<(int, int, double, double, bool)>();
        for (int first = 0; first < targets.Length; first++)
        {
            for (int second = first + 1; second < targets.Length; second++)
            {
                PairedHits pair = PairedHits.Of(hits[first], hits[second]);
                pairs.Add((first, second, pair.Together, pair.Product, pair.SignificanceLevel * all < TargetConflict.FamilyLevel));
            }
        }

        return new ConflictInput(source, [.. targets.Select(Name)], pairs);
    }

    // The pair that fights most beyond the noise of the draws; where none does, the one that goes together most; else the first of the plan.
    private static JointInput Joint(StoredColumns run, TargetParameters[] targets, double[][] outcomes, ConflictInput conflicts)
    {
        (int across, int up, _, _, bool told) = conflicts.Pairs
            .OrderByDescending(pair => pair.Told).ThenBy(pair => pair.Told && pair.Both < pair.Product ? 0 : 1)
            .ThenByDescending(pair => pair.Told ? Math.Abs(pair.Both - pair.Product) : 0).First();
        return new JointInput(conflicts.Source, Side(across), Side(up), [.. outcomes[across].Zip(outcomes[up])]) { Told = told };

        JointTarget Side(int place) =>
            new(Name(targets[place]), targets[place].Unit, TargetHits.AskedOf(targets[place], run.Plan, run.Quarters)!.Value);
    }

    private static double[] Outcomes(StoredColumns run, TargetParameters target)
    {
        var outcomes = new double[run.Draws];
        TargetHits.ReadOutcome(target, run, outcomes);
        return outcomes;
    }

    private static Bilingual Name(TargetParameters target) => new(target.Chinese, target.English);
}
