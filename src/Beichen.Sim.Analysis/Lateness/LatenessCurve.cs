namespace Beichen.Sim.Analysis.Lateness;

/// <summary>The chance of a target by the quarter in which a project finishes, the others as drawn.</summary>
public sealed class LatenessCurve
{
    private LatenessCurve(IReadOnlyList<LatenessPoint> points) => Points = points;

    /// <summary>A point a quarter, earliest first.</summary>
    public IReadOnlyList<LatenessPoint> Points { get; }

    /// <summary>Whether some draw answers to the quarter at all: false where timing does not matter.</summary>
    public bool Matters { get; private init; }

    /// <summary>Fits the curve to hits by quarter, on the same draws for every quarter.</summary>
    /// <param name="hits">A column a quarter, earliest first: whether each draw hits if the project finishes then.</param>
    /// <exception cref="ArgumentException">No quarter, no draw, or columns of other length.</exception>
    public static LatenessCurve Of(IReadOnlyList<bool[]> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        if (hits.Count == 0 || hits[0].Length == 0) throw new ArgumentException("A curve needs a quarter and a draw.", nameof(hits));
        int draws = hits[0].Length;
        if (hits.Any(column => column.Length != draws)) throw new ArgumentException("The quarters are of different draws.", nameof(hits));
        int[] counts = [.. hits.Select(column => column.Count(hit => hit))];
        double[] weights = [.. counts.Select(_ => (double)draws)];
        double[] fitted = IsotonicFit.NeverRising([.. counts.Select(count => (double)count / draws)], weights);
        LatenessPoint[] points =
        [
            .. counts.Select((count, q) =>
            {
                // The bounds are those of the fitted share: pooled quarters share a chance, each on the same draws.
                int smooth = (int)Math.Floor(fitted[q] * draws);
                return new LatenessPoint(count, draws, fitted[q], ExactProportion.Low(smooth, draws),
                    ExactProportion.High((int)Math.Ceiling(fitted[q] * draws), draws));
            }),
        ];
        bool matters = Enumerable.Range(0, draws).Any(draw => hits.Any(column => column[draw] != hits[0][draw]));
        return new LatenessCurve(points) { Matters = matters };
    }

    /// <summary>The last quarter whose lower bound stays at a chance; −1 where none does. Bounds never rise, so all earlier ones are safe too.</summary>
    /// <param name="probability">The chance asked for, 0–1.</param>
    public int LatestSafe(double probability)
    {
        int latest = -1;
        while (latest + 1 < Points.Count && Points[latest + 1].Low >= probability) latest++;
        return latest;
    }
}
