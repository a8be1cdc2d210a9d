using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>Elementary effects from the values of a Morris design (model 14.1).</summary>
public static class MorrisScreening
{
    private const int Resamples = 1000;

    /// <summary>EE_i = [f(x ± Δe_i) − f(x)]/(±Δ); μ, μ*, σ over trajectories.</summary>
    /// <param name="design">Design.</param>
    /// <param name="values">f at each of its points.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <exception cref="ArgumentException">There are not as many values as points, or one is not a number.</exception>
    public static IReadOnlyList<ElementaryEffect> Of(MorrisDesign design, IReadOnlyList<double> values, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(design);
        Require.Numbers(values, design.Points.Count);
        double[][] effects = Effects(design, values);
        var uniforms = new KeyedUniforms(seed, "analysis/morris-bootstrap");
        return [.. effects.Select(ofFactor => Summary(ofFactor, uniforms))];
    }

    /// <summary>The same for a function.</summary>
    public static IReadOnlyList<ElementaryEffect> Of(MorrisDesign design, Func<double[], double> function, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(function);
        return Of(design, [.. design.Points.Select(function)], seed);
    }

    // A row a factor, an effect a trajectory.
    private static double[][] Effects(MorrisDesign design, IReadOnlyList<double> values)
    {
        double[][] effects = [.. Enumerable.Range(0, design.Factors).Select(_ => new double[design.Trajectories])];
        for (int t = 0; t < design.Trajectories; t++)
        {
            int first = t * (design.Factors + 1);
            for (int m = 0; m < design.Factors; m++)
            {
                int i = design.Moved[t][m];
                double move = design.Points[first + m + 1][i] - design.Points[first + m][i];
                effects[i][t] = (values[first + m + 1] - values[first + m]) / move;
            }
        }

        return effects;
    }

    private static ElementaryEffect Summary(double[] effects, KeyedUniforms uniforms)
    {
        int n = effects.Length;
        double mean = effects.Average();
        double squares = effects.Sum(effect => (effect - mean) * (effect - mean));
        double[] absolute = Array.ConvertAll(effects, Math.Abs);
        double[] resampled = new double[Resamples];
        for (int b = 0; b < Resamples; b++)
        {
            double sum = 0;
            for (int t = 0; t < n; t++) sum += absolute[uniforms.Below(n, b, t)];
            resampled[b] = sum / n;
        }

        return new ElementaryEffect(mean, absolute.Average(), Math.Sqrt(squares / (n - 1)), Quantile.Of(resampled, 0.025), Quantile.Of(resampled, 0.975));
    }
}
