namespace Beichen.Sim.Analysis.Conditioning;

/// <summary>
/// Weights of draws given evidence, w_i ∝ L_i (model 18.4), with the tail smoothed by a generalised Pareto law fitted to it
/// (PSIS; Vehtari, Simpson, Gelman, Yao and Gabry 2024), so that one lucky draw cannot speak for all.
/// </summary>
public sealed class ImportanceWeights
{
    private readonly double[] _weights;

    private ImportanceWeights(double[] weights, double shape, double effective) => (_weights, Shape, EffectiveDraws) = (weights, shape, effective);

    /// <summary>Weights in draw order; they sum to 1.</summary>
    public ReadOnlySpan<double> Values => _weights;

    /// <summary>Number of draws.</summary>
    public int Draws => _weights.Length;

    /// <summary>True when every draw weighs the same: shares are then counts.</summary>
    public bool AreEven => Array.TrueForAll(_weights, weight => weight.Equals(_weights[0]));

    /// <summary>
    /// Effective sample size, 1/Σ w² (Kish 1965) of the weights before their tail was smoothed: smoothing lends weight to draws that carry none.
    /// </summary>
    public double EffectiveDraws { get; }

    /// <summary>
    /// k̂, the shape of the law of the largest weights: below <see cref="MostShape"/> means over the weighted draws can be trusted; −∞ where the
    /// largest weights are all alike, so that there is no tail.
    /// </summary>
    public double Shape { get; }

    /// <summary>What k̂ may be at this number of draws: min(1 − 1/log₁₀ N, 0.7).</summary>
    public double MostShape => Math.Min(1 - (1 / Math.Log10(Draws)), 0.7);

    /// <summary>Weighs the draws.</summary>
    /// <param name="logLikelihoods">Logarithm of the likelihood of the evidence in each draw; −∞ rules a draw out.</param>
    /// <exception cref="ArgumentException">No draw, a value that is not a number, or all draws ruled out.</exception>
    public static ImportanceWeights Of(ReadOnlySpan<double> logLikelihoods)
    {
        if (logLikelihoods.IsEmpty) throw new ArgumentException("Weights need a draw.", nameof(logLikelihoods));
        double most = double.NegativeInfinity;
        foreach (double value in logLikelihoods)
        {
            if (double.IsNaN(value) || double.IsPositiveInfinity(value))
                throw new ArgumentException($"A log-likelihood of {value} cannot be weighed.", nameof(logLikelihoods));
            most = Math.Max(most, value);
        }

        if (double.IsNegativeInfinity(most)) throw new ArgumentException("The evidence rules out every draw.", nameof(logLikelihoods));
        var weights = new double[logLikelihoods.Length];
        for (int i = 0; i < weights.Length; i++) weights[i] = Math.Exp(logLikelihoods[i] - most);
        double total = 0, squares = 0;
        foreach (double weight in weights)
        {
            total += weight;
            squares += weight * weight;
        }

        double shape = ParetoTail.Smooth(weights);
        double sum = 0;
        foreach (double weight in weights) sum += weight;
        for (int i = 0; i < weights.Length; i++) weights[i] /= sum;
        return new ImportanceWeights(weights, shape, total * total / squares);
    }

    /// <summary>Weighted mean of a column.</summary>
    /// <exception cref="ArgumentException">The column is of other draws.</exception>
    public double Mean(ReadOnlySpan<double> values)
    {
        if (values.Length != Draws) throw new ArgumentException($"{values.Length} values for {Draws} weights.", nameof(values));
        double sum = 0;
        for (int i = 0; i < values.Length; i++) sum += _weights[i] * values[i];
        return sum;
    }

    /// <summary>Monte Carlo error of a weighted mean, √Σ w²(x − x̄)², a standard error (delta method; Owen 2013, 9.2).</summary>
    public double Error(ReadOnlySpan<double> values)
    {
        double mean = Mean(values), squares = 0;
        for (int i = 0; i < values.Length; i++) squares += _weights[i] * _weights[i] * (values[i] - mean) * (values[i] - mean);
        return Math.Sqrt(squares);
    }

    /// <summary>Weighted quantile: the least value whose cumulative weight reaches p.</summary>
    public double Quantile(ReadOnlySpan<double> values, double probability) => Quantiles(values, probability)[0];

    /// <summary>Several weighted quantiles of a column, by one sorting.</summary>
    /// <param name="values">The column.</param>
    /// <param name="probabilities">Rising.</param>
    public double[] Quantiles(ReadOnlySpan<double> values, params ReadOnlySpan<double> probabilities)
    {
        if (values.Length != Draws) throw new ArgumentException($"{values.Length} values for {Draws} weights.", nameof(values));
        double[] sorted = values.ToArray(), weights = (double[])_weights.Clone();
        Array.Sort(sorted, weights);
        var found = new double[probabilities.Length];
        double reached = weights[0];
        for (int i = 0, k = 0; k < found.Length; k++)
        {
            while (reached < probabilities[k] && i < sorted.Length - 1) reached += weights[++i];
            found[k] = sorted[i];
        }

        return found;
    }

    /// <summary>
    /// Draws taken in proportion to their weights by one uniform number (systematic resampling; Kitagawa 1996): draw i is taken ⌊N w_i⌋ or
    /// ⌈N w_i⌉ times, and so is any run of neighbours, of which N times their weight, to one, are taken.
    /// </summary>
    /// <param name="count">How many to take.</param>
    /// <param name="uniform">In (0, 1).</param>
    /// <param name="order">The order in which draws are neighbours; that of their numbers where it is empty.</param>
    public int[] Resample(int count, double uniform, params ReadOnlySpan<int> order)
    {
        if (!order.IsEmpty && order.Length != Draws) throw new ArgumentException($"{order.Length} places for {Draws} weights.", nameof(order));
        var taken = new int[count];
        int at = 0;
        double reached = _weights[order.IsEmpty ? 0 : order[0]];
        for (int i = 0; i < count; i++)
        {
            double place = (i + uniform) / count;
            while (reached < place && at < _weights.Length - 1)
            {
                at++;
                reached += _weights[order.IsEmpty ? at : order[at]];
            }

            taken[i] = order.IsEmpty ? at : order[at];
        }

        return taken;
    }
}
