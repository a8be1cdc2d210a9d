using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>
/// Trajectories of Morris's one-at-a-time screening (model 14.1): each begins at a random point of a grid of p levels in [0, 1]^k and
/// moves one factor at a time by ±Δ, Δ = p/(2(p − 1)), in random order. Cost: r (k + 1) evaluations.
/// Sources: Morris 1991, Technometrics 33:161; Campolongo, Cariboni and Saltelli 2007.
/// </summary>
public sealed class MorrisDesign
{
    private MorrisDesign(int factors, int trajectories, double step, double[][] points, int[][] moved) =>
        (Factors, Trajectories, Step, Points, Moved) = (factors, trajectories, step, points, moved);

    /// <summary>Number of factors k.</summary>
    public int Factors { get; }

    /// <summary>Number of trajectories r.</summary>
    public int Trajectories { get; }

    /// <summary>Step Δ of a move along one axis of the unit cube, p/(2(p − 1)).</summary>
    public double Step { get; }

    /// <summary>r (k + 1) points in [0, 1]^k, trajectory by trajectory.</summary>
    public IReadOnlyList<double[]> Points { get; }

    /// <summary>Which factor each of the k moves of a trajectory moves.</summary>
    internal int[][] Moved { get; }

    /// <summary>Makes a design.</summary>
    /// <param name="factors">k, at least 1.</param>
    /// <param name="trajectories">r, at least 2; 10–50 are usual.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="levels">p, even; 4 is usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small, or p odd.</exception>
    public static MorrisDesign Create(int factors, int trajectories, ulong seed, int levels = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        if (levels < 2 || levels % 2 != 0) throw new ArgumentOutOfRangeException(nameof(levels), levels, "an even number of levels");
        double step = levels / (2.0 * (levels - 1));
        var uniforms = new KeyedUniforms(seed, "analysis/morris");
        var points = new double[trajectories * (factors + 1)][];
        var moved = new int[trajectories][];
        for (int t = 0; t < trajectories; t++)
        {
            double[] point = new double[factors];
            for (int i = 0; i < factors; i++) point[i] = uniforms.Below(levels, t, factors + i) / (levels - 1.0);
            int[] order = uniforms.Permutation(factors, t);
            moved[t] = order;
            points[t * (factors + 1)] = point;
            for (int m = 0; m < factors; m++)
            {
                point = [.. point];
                int i = order[m];
                point[i] = Math.Clamp(point[i] < 0.5 ? point[i] + step : point[i] - step, 0, 1);
                points[(t * (factors + 1)) + m + 1] = point;
            }
        }

        return new MorrisDesign(factors, trajectories, step, points, moved);
    }
}
