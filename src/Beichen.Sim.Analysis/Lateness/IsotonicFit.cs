namespace Beichen.Sim.Analysis.Lateness;

/// <summary>
/// The closest series that never rises, in weighted least squares, by pooling adjacent violators (Ayer et al. 1955; Barlow et al. 1972):
/// min Σ w_i (y_i − f_i)² subject to f_1 ≥ f_2 ≥ … . A chance that can only fall the later a project finishes is smoothed by it, so that
/// the noise of one quarter does not make a later finish look safer than an earlier one.
/// </summary>
public static class IsotonicFit
{
    /// <summary>Fits a series that never rises.</summary>
    /// <param name="values">The series.</param>
    /// <param name="weights">A positive weight a value, e.g. its number of draws.</param>
    /// <returns>The fitted series, as long.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is not positive.</exception>
    public static double[] NeverRising(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.Length != weights.Length) throw new ArgumentException($"{weights.Length} weights for {values.Length} values.", nameof(weights));
        var means = new double[values.Length];
        var masses = new double[values.Length];
        var ends = new int[values.Length];
        int pools = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!(weights[i] > 0)) throw new ArgumentException($"A weight of {weights[i]} is not positive.", nameof(weights));
            (means[pools], masses[pools], ends[pools]) = (values[i], weights[i], i + 1);
            pools++;
            while (pools > 1 && means[pools - 1] > means[pools - 2])
            {
                double mass = masses[pools - 2] + masses[pools - 1];
                means[pools - 2] = ((means[pools - 2] * masses[pools - 2]) + (means[pools - 1] * masses[pools - 1])) / mass;
                (masses[pools - 2], ends[pools - 2]) = (mass, ends[pools - 1]);
                pools--;
            }
        }

        var fitted = new double[values.Length];
        for (int pool = 0, i = 0; pool < pools; pool++)
        {
            for (; i < ends[pool]; i++) fitted[i] = means[pool];
        }

        return fitted;
    }
}
