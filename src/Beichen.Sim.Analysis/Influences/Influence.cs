using System.Runtime.Intrinsics;

namespace Beichen.Sim.Analysis.Influences;

/// <summary>Which uncertain values decide the outcomes of a run, by rank correlation over its draws (no further runs needed).</summary>
public static class Influence
{
    /// <summary>
    /// What each outcome goes with. The inputs' values are recomputed from their keys, once for all outcomes; an
    /// outcome is the margin to a target (a hit or miss alone would be too noisy, model 14.3).
    /// ρ_i = Spearman(x_i, y); share_i = max(0, ((N−1)ρ_i² − 1)/(N−2)), which is 0 on average for a value without influence.
    /// Approximate: it sees monotone effects one at a time and takes the values as independent, as the model draws them;
    /// in draws that were taken by what has been published they no longer quite are, and shares above 1 together are scaled to 1.
    /// </summary>
    /// <param name="inputs">Uncertain values.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="outcomes">Outcomes in draws 0 to N − 1, a column each.</param>
    /// <exception cref="ArgumentException">Fewer than three draws, columns of unequal length, or an outcome that is not a number.</exception>
    public static IReadOnlyList<OutcomeInfluence> Of(IReadOnlyList<UncertainInput> inputs, ulong seed, params IReadOnlyList<double[]> outcomes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outcomes);
        return outcomes.Count == 0 ? [] : Of(inputs, i => Centred(inputs[i].Ranked(seed, outcomes[0].Length)), outcomes[0].Length, outcomes);
    }

    /// <summary>The same of values that are ranked already.</summary>
    /// <param name="inputs">Uncertain values, ranked in the draws of the outcomes.</param>
    /// <param name="outcomes">Outcomes in draws 0 to N − 1, a column each.</param>
    /// <exception cref="ArgumentException">Other draws than the values', columns of unequal length, or an outcome that is not a number.</exception>
    public static IReadOnlyList<OutcomeInfluence> Of(InputRanks inputs, params IReadOnlyList<double[]> outcomes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (outcomes.Count == 0) return [];
        if (outcomes[0].Length != inputs.Draws) throw new ArgumentException("Outcomes of other draws than the values.", nameof(outcomes));
        return Of(inputs.Inputs, inputs.Centred, inputs.Effective, outcomes);
    }

    // E[ρ²] = 1/(N−1) when nothing is there; the line through that point and 1 → 1.
    internal static double Adjusted(double correlation, double draws) => (((draws - 1) * correlation * correlation) - 1) / (draws - 2);

    // Ranks from 1 to N have the mean (N + 1)/2, however they are shared.
    internal static double[] Centred(double[] ranks)
    {
        double mean = (ranks.Length + 1) / 2.0;
        for (int i = 0; i < ranks.Length; i++) ranks[i] -= mean;
        return ranks;
    }

    private static IReadOnlyList<OutcomeInfluence> Of(
        IReadOnlyList<UncertainInput> inputs, Func<int, double[]> centred, double effective, IReadOnlyList<double[]> outcomes)
    {
        double[][] ranks = [.. outcomes.Select(outcome => Centred(RanksOf(outcome)))];
        if (Array.Exists(ranks, column => column.Length != ranks[0].Length)) throw new ArgumentException("Outcomes of unequal length.", nameof(outcomes));
        double[][] correlations = [.. ranks.Select(_ => new double[inputs.Count])];
        double[] squares = [.. ranks.Select(column => Product(column, column))];
        Parallel.For(0, inputs.Count, i =>
        {
            double[] values = centred(i);
            double own = Product(values, values);
            for (int outcome = 0; outcome < ranks.Length; outcome++)
                correlations[outcome][i] = own > 0 && squares[outcome] > 0 ? Product(values, ranks[outcome]) / Math.Sqrt(own * squares[outcome]) : 0;
        });
        return [.. outcomes.Select((outcome, i) => new OutcomeInfluence(inputs, correlations[i], outcome, effective))];
    }

    // Sums of quarters, exact below 2⁵³ and so for 200,000 draws; beyond, four sums side by side give one result on any machine.
    private static double Product(double[] left, double[] right)
    {
        Vector256<double> sums = Vector256<double>.Zero;
        int whole = left.Length - (left.Length % 4);
        for (int i = 0; i < whole; i += 4) sums += Vector256.Create(left, i) * Vector256.Create(right, i);
        double sum = Vector256.Sum(sums);
        for (int i = whole; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

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
