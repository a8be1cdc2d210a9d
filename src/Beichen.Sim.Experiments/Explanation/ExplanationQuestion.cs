using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Rules;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Experiments.Explanation;

/// <summary>
/// Takes a published number apart. One draw is computed again, which its number makes exact, and split by the equations that gave it; over all draws the shares
/// of the uncertain values in its spread are given.
/// </summary>
public static class ExplanationQuestion
{
    private const int MostInputs = 12;

    /// <summary>Answers it from a stored run.</summary>
    /// <exception cref="RefusedException">There is no such column, entity, quarter or draw, or the column is no quantity.</exception>
    public static ExplanationAnswer Ask(StoredColumns run, ExplanationRequest request)
    {
        run.RefuseActuals();
        return Ask(run, run.Compiled, run.Run.Manifest.Seed, request);
    }

    /// <summary>Answers it from a run in memory or on disk.</summary>
    /// <param name="run">Its columns.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="request">What is asked.</param>
    /// <exception cref="RefusedException">There is no such column, entity, quarter or draw, or the column is no quantity.</exception>
    public static ExplanationAnswer Ask(IRunColumns run, CompiledPlan plan, ulong seed, ExplanationRequest request)
    {
        Indicator indicator = Find(plan, request);
        if (ExplainedColumns.NotExplained.TryGetValue((indicator.Kind, indicator.Name), out Bilingual why))
            throw RefusedException.Of("indicator", request.Indicator, why.En);
        int quarter = QuarterOf(plan, indicator, request.Quarter);
        double[]? values = run.Find(indicator.Kind, indicator.EntityId, indicator.Name) is >= 0 and var column ? run.Column(quarter, column) : null;
        int draw = request.Draw.Number ?? (values is null
            ? throw RefusedException.Of("draw", request.Draw.Word, "a number: an ensemble keeps the targets' outcomes alone")
            : request.Draw.Among(values));
        if (draw < 0 || draw >= run.Draws) throw RefusedException.Of("draw", request.Draw.Word, $"median, worst, best, or a number from 0 to {run.Draws - 1}");

        var trace = DrawTrace.Of(plan.Plan, seed, (ulong)draw);
        double value = trace[quarter].Output(indicator.Kind, indicator.Entity)[indicator.Column];
        Part tree = PartTree.Of(ExplainedColumns.Of(new DistrictRules(trace), plan.Plan, indicator, quarter));
        var sources = new LedgerSources(plan, seed, (ulong)draw);
        Bilingual name = NameOf(plan, indicator);
        IReadOnlyList<ExplainedPart> children = [.. (tree.Children.Count == 0 ? [tree] : tree.Children)
            .OrderByDescending(part => Math.Abs(part.Contribution)).Select(part => Explained(part, sources))];
        return new ExplanationAnswer
        {
            Scenario = plan.Scenario.Id,
            Indicator = indicator.Name,
            Entity = indicator.EntityId,
            Name = name.En,
            Zh = name.Zh,
            Quarter = plan.Plan.Start.Plus(quarter).ToString(),
            Draw = draw,
            Chosen = request.Draw.Word,
            Seed = seed,
            Draws = run.Draws,
            Value = value,
            Unit = indicator.Unit,
            Rule = tree.Rule,
            Children = children,
            Sources = sources.Named,
            Spread = values is null ? null : SpreadOf(plan, seed, values),
        };
    }

    private static ExplainedPart Explained(Part part, LedgerSources sources) => new(part.Name.En, part.Name.Zh, part.Contribution, part.Rule,
        part.Children.Count == 0 ? sources.Of(part.Sources) : [],
        [.. part.Children.OrderByDescending(child => Math.Abs(child.Contribution)).Select(child => Explained(child, sources))]);

    private static ExplainedSpread? SpreadOf(CompiledPlan plan, ulong seed, double[] values)
    {
        if (values.Length < 16 || !Array.TrueForAll(values, double.IsFinite)) return null;
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(plan.Ledger, plan.Plan);
        OutcomeInfluence influence = Influence.Of(inputs, seed, values)[0];
        SpreadShare share = influence.Spread;
        if (share.IsFlat) return null;

        // Fisher's transform; the variance of that of a rank correlation is 1.06/(N − 3) (Fieller, Hartley and Pearson 1957).
        double half = Interval.HalfWidth(Math.Sqrt(1.06 / (values.Length - 3)));
        return new ExplainedSpread(share.Assumed, share.Sourced, share.Luck, share.StandardError,
        [
            .. influence.Ranked.Where(input => input.IsDistinct).Take(MostInputs).Select(input =>
            {
                double z = Math.Atanh(Math.Clamp(Math.Abs(input.Spearman), 0, 1 - 1e-12)), low = Math.Tanh(Math.Max(z - half, 0)), high = Math.Tanh(z + half);
                return new ExplainedInput(input.Path, input.Spearman, input.ShareOfSpread, low * low, high * high, input.Basis, input.Confidence);
            }),
        ]);
    }

    private static Indicator Find(CompiledPlan plan, ExplanationRequest request)
    {
        IReadOnlyList<Indicator> all = ResultLayout.Full(plan.Plan).Indicators;
        if (request.Entity is null && plan.Plan.Targets.Any(target => string.Equals(target.Id, request.Indicator, StringComparison.Ordinal)))
            return all.First(one => one.Name is "Outcome" && string.Equals(one.EntityId, request.Indicator, StringComparison.Ordinal));
        Indicator[] named = [.. all.Where(one => string.Equals(one.Name, request.Indicator, StringComparison.OrdinalIgnoreCase))];
        if (named.Length == 0)
        {
            string targets = string.Join(", ", plan.Plan.Targets.Select(target => target.Id)),
                columns = string.Join(", ", all.Select(one => one.Name).Distinct(StringComparer.Ordinal));
            throw RefusedException.Of("indicator", request.Indicator, $"a target ({targets}) or a published column ({columns})");
        }

        string entity = request.Entity ?? plan.Plan.Name.Id;
        Indicator[] ofEntity = [.. named.Where(one => string.Equals(one.EntityId, entity, StringComparison.Ordinal))];
        if (ofEntity.Length > 0) return ofEntity[0];
        if (request.Entity is null && named.Length == 1) return named[0];
        throw RefusedException.Of(
            "entity", request.Entity ?? "none", $"one of: {string.Join(", ", named.Select(one => one.EntityId).Distinct(StringComparer.Ordinal))}");
    }

    private static int QuarterOf(CompiledPlan plan, Indicator indicator, Quarter? asked)
    {
        TargetParameters? target =
            indicator.Name is "Outcome" ? plan.Plan.Targets.First(one => string.Equals(one.Id, indicator.EntityId, StringComparison.Ordinal)) : null;
        int last = plan.Plan.Quarters - 1;
        int quarter = asked?.Since(plan.Plan.Start) ?? (target is null ? last : Math.Clamp(TargetHits.QuarterOf(target, plan.Plan.Quarters), 0, last));
        return quarter >= 0 && quarter <= last ? quarter : throw RefusedException.Of(
            "quarter", asked.ToString()!, $"a quarter from {plan.Plan.Start} to {plan.Plan.Start.Plus(last)}");
    }

    private static Bilingual NameOf(CompiledPlan plan, Indicator indicator)
    {
        if (indicator.Name is "Outcome"
            && plan.Plan.Targets.FirstOrDefault(target => string.Equals(target.Id, indicator.EntityId, StringComparison.Ordinal)) is { } target)
            return new(target.Chinese, target.English);
        string kind = indicator.Kind == EntityKind.CommercialDistrict ? "commercial-district" : indicator.Kind.ToString().ToLowerInvariant();
        IndicatorMeaning meaning = IndicatorCatalogue.All.First(row =>
            string.Equals(row.Name, indicator.Name, StringComparison.Ordinal) && row.Kinds.Split(", ").Contains(kind, StringComparer.Ordinal));
        string whose = string.Equals(indicator.EntityId, plan.Plan.Name.Id, StringComparison.Ordinal) ? "" : indicator.EntityId + ": ";
        return new(whose + meaning.Chinese, whose + meaning.English);
    }
}
