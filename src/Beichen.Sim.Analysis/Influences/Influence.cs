namespace Beichen.Sim.Analysis.Influences;

/// <summary>Which uncertain values decide the outcomes of a run, by rank correlation over its draws (no further runs needed).</summary>
public static class Influence
{
    /// <summary>
    /// What each outcome goes with. The inputs' values are recomputed from their keys, once for all outcomes; an
    /// outcome is the margin to a target (a hit or miss alone would be too noisy, model 14.3).
    /// ρ_i = Spearman(x_i, y); share_i = max(0, ((N−1)ρ_i² − 1)/(N−2)), which is 0 on average for a value without influence.
    /// Approximate: it sees monotone effects one at a time and takes the values as independent, as the model draws them.
    /// </summary>
    /// <param name="inputs">Uncertain values.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="outcomes">Outcomes in draws 0 to N − 1, a column each.</param>
    /// <exception cref="ArgumentException">Fewer than three draws, columns of unequal length, or an outcome that is not a number.</exception>
    public static IReadOnlyList<OutcomeInfluence> Of(IReadOnlyList<UncertainInput> inputs, ulong seed, params IReadOnlyList<double[]> outcomes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (outcomes.Count == 0) return [];
        double[][] ranks = [.. outcomes.Select(RanksOf)];
        if (Array.Exists(ranks, column => column.Length != ranks[0].Length)) throw new ArgumentException("Outcomes of unequal length.", nameof(outcomes));
        double[][] correlations = [.. ranks.Select(_ => new double[inputs.Count])];
        Parallel.For(0, inputs.Count, i =>
        {
            double[] values = Ranks.Of(inputs[i].Values(seed, ranks[0].Length));
            for (int outcome = 0; outcome < ranks.Length; outcome++) correlations[outcome][i] = Ranks.Correlation(values, ranks[outcome]);
        });
        return [.. outcomes.Select((outcome, i) => new OutcomeInfluence(inputs, correlations[i], outcome))];
    }

    // E[ρ²] = 1/(N−1) when nothing is there; the line through that point and 1 → 1.
    internal static double Adjusted(double correlation, int draws) => (((draws - 1) * correlation * correlation) - 1) / (draws - 2);

    private static double[] RanksOf(double[] outcome)
    {
        if (outcome.Length < 3) throw new ArgumentException("Influence needs at least three draws.", nameof(outcome));
        foreach (double value in outcome)
        {
            if (!double.IsFinite(value)) throw new ArgumentException($"An outcome of {value} cannot be ranked.", nameof(outcome));
        }

        return Ranks.Of(outcome);
    }
}
