namespace Beichen.Sim.Analysis.Influences;

/// <summary>Which uncertain values decide an outcome, by rank correlation over the draws of one run (no further runs needed).</summary>
public static class Influence
{
    /// <summary>
    /// Uncertain values by influence, the strongest first, ties by path. The inputs' values are recomputed from their keys; the
    /// outcome is the margin to a target (a hit or miss alone would be too noisy, model 14.3).
    /// ρ_i = Spearman(x_i, y); share_i = max(0, ((N−1)ρ_i² − 1)/(N−2)), which is 0 on average for a value without influence.
    /// Approximate: it sees monotone effects one at a time and takes the values as independent, as the model draws them.
    /// </summary>
    /// <param name="inputs">Uncertain values.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="outcome">Outcome in draws 0 to N − 1.</param>
    /// <exception cref="ArgumentException">Fewer than three draws, or an outcome that is not a number.</exception>
    public static IReadOnlyList<InputInfluence> Rank(IReadOnlyList<UncertainInput> inputs, ulong seed, ReadOnlySpan<double> outcome)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        double[] correlations = Correlations(inputs, seed, outcome);
        double distinct = 3 / Math.Sqrt(outcome.Length - 1);
        var ranked = new InputInfluence[inputs.Count];
        for (int i = 0; i < ranked.Length; i++)
        {
            UncertainInput input = inputs[i];
            double share = Math.Max(Adjusted(correlations[i], outcome.Length), 0);
            ranked[i] = new InputInfluence(input.Path, correlations[i], share, input.Basis, input.Confidence, Math.Abs(correlations[i]) > distinct);
        }

        Array.Sort(ranked, static (left, right) =>
        {
            int byStrength = Math.Abs(right.Spearman).CompareTo(Math.Abs(left.Spearman));
            return byStrength != 0 ? byStrength : string.CompareOrdinal(left.Path, right.Path);
        });
        return ranked;
    }

    internal static double[] Correlations(IReadOnlyList<UncertainInput> inputs, ulong seed, ReadOnlySpan<double> outcome)
    {
        if (outcome.Length < 3) throw new ArgumentException("Influence needs at least three draws.", nameof(outcome));
        foreach (double value in outcome)
        {
            if (!double.IsFinite(value)) throw new ArgumentException($"An outcome of {value} cannot be ranked.", nameof(outcome));
        }

        double[] ranks = Ranks.Of(outcome);
        double[] correlations = new double[inputs.Count];
        for (int i = 0; i < correlations.Length; i++) correlations[i] = Ranks.Correlation(Ranks.Of(inputs[i].Values(seed, ranks.Length)), ranks);
        return correlations;
    }

    // E[ρ²] = 1/(N−1) when nothing is there; the line through that point and 1 → 1.
    internal static double Adjusted(double correlation, int draws) => (((draws - 1) * correlation * correlation) - 1) / (draws - 2);
}
