using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Lateness;

/// <summary>How much of a target hangs on one project's timing.</summary>
/// <param name="Criticality">
/// Share of draws in which its slip changes whether the target is hit: for a target that is met by being early enough, the chance that the
/// project is on the critical path (Martin 1965; van Slyke 1963).
/// </param>
/// <param name="Cruciality">Correlation of its duration with the margin, −1 to 1 (Williams 1992); 0 where either is the same in every draw.</param>
public readonly record struct TimingWeight(double Criticality, double Cruciality)
{
    /// <summary>Weighs a project.</summary>
    /// <param name="asDrawn">Whether each draw hits as drawn.</param>
    /// <param name="slipped">Whether it hits when the project slips.</param>
    /// <param name="durations">The project's duration, or finish, in each draw.</param>
    /// <param name="margins">The margin to the target in each draw.</param>
    /// <exception cref="ArgumentException">No draw, or columns of different length.</exception>
    public static TimingWeight Of(ReadOnlySpan<bool> asDrawn, ReadOnlySpan<bool> slipped, ReadOnlySpan<double> durations, ReadOnlySpan<double> margins)
    {
        int n = asDrawn.Length;
        if (n == 0 || slipped.Length != n || durations.Length != n || margins.Length != n)
            throw new ArgumentException("One value a draw, and at least one draw.", nameof(asDrawn));
        int changed = 0;
        for (int draw = 0; draw < n; draw++)
        {
            if (asDrawn[draw] != slipped[draw]) changed++;
        }

        return new TimingWeight((double)changed / n, LinearCorrelation.Of(durations, margins));
    }
}
