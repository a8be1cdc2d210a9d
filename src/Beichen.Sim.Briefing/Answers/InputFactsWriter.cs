using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// The uncertain values that go with the spread of the targets. Of thousands of pairs of value and target some
/// are far from zero by chance, so the whole family is held to 5 % (Bonferroni): with n values, m targets and
/// N draws a rank correlation is told when |ρ| √(N − 1) exceeds the normal quantile of 1 − 0.025/(n m).
/// </summary>
public static class InputFactsWriter
{
    private const double FamilyLevel = 0.05;
    private const int Enough = 3;

    /// <summary>The values, by share of spread, the greatest first.</summary>
    /// <param name="manifest">What was run, and what came out.</param>
    /// <param name="compiled">Its plan.</param>
    /// <param name="run">Its columns.</param>
    /// <param name="targets">Ids of the targets.</param>
    public static IReadOnlyList<InputFact> Of(RunManifest manifest, CompiledPlan compiled, IRunColumns run, IReadOnlyList<string> targets)
    {
        // What the draws were made of is named by their numbers, which a run given actuals no longer has.
        if (run.Draws < Enough || run.Draws > MostDraws || manifest.Actuals is not null) return [];
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(compiled.Ledger, run.Plan);
        double least = Least(inputs.Count * targets.Count, run.Draws);
        var outcomes = new double[targets.Count][];
        for (int at = 0; at < outcomes.Length; at++)
        {
            outcomes[at] = new double[run.Draws];
            TargetHits.ReadOutcome(run.Plan.Targets.First(target => string.Equals(target.Id, targets[at], StringComparison.Ordinal)), run, outcomes[at]);
        }

        IEnumerable<InputFact> found = Influence.Of(inputs, manifest.Seed, outcomes).SelectMany((influence, at) =>
            influence.Ranked.TakeWhile(row => Math.Abs(row.Spearman) > least).Select(row => Fact(compiled, targets[at], row)));
        return [.. found.OrderByDescending(fact => fact.Share).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
    }

    /// <summary>Draws beyond which ranks of every value would take too long for a briefing.</summary>
    public const int MostDraws = 16_384;

    /// <summary>The least rank correlation that is told.</summary>
    /// <param name="pairs">Pairs of value and target.</param>
    /// <param name="draws">Draws.</param>
    public static double Least(int pairs, int draws) => Math.Min(1, NormalTail(FamilyLevel / 2 / Math.Max(1, pairs)) / Math.Sqrt(draws - 1));

    // Upper quantile of the standard normal: Abramowitz and Stegun 26.2.23, error below 4.5e-4.
    private static double NormalTail(double tail)
    {
        double t = Math.Sqrt(-2 * Math.Log(tail));
        return t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
    }

    private static InputFact Fact(CompiledPlan compiled, string target, InputInfluence row)
    {
        LedgerEntry? entry = compiled.Ledger.Find(row.Path);
        Bilingual name = InputNames.Of(row.Path, compiled);
        Bilingual basis = EvidenceWords.Basis(row.Basis), confidence = EvidenceWords.Confidence(row.Confidence);
        string place = entry is null ? NumberWords.None : FormattableString.Invariant($"{Path.GetFileName(entry.File)}:{entry.Line}");
        return new InputFact($"{target}:{row.Path.Replace('/', '.')}", target, row.Path, name.Zh, name.En,
            row.Spearman, row.ShareOfSpread, basis.Zh, basis.En, confidence.Zh, confidence.En, place);
    }
}
