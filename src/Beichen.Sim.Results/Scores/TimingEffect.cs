using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>What it does to a target that every project comes a quarter later, on the same draws.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Difference">Mean outcome a quarter later less that of the scenario, in the target's unit; a rate is a fraction.</param>
/// <param name="Low">Lower end of its 95 % interval (<see cref="PairedMean"/>).</param>
/// <param name="High">Upper end.</param>
/// <param name="ProbabilityBefore">Chance of the target under the scenario.</param>
/// <param name="ProbabilityAfter">Chance of it with every project a quarter later.</param>
public sealed record TimingEffect(string Target, double Difference, double Low, double High, double ProbabilityBefore, double ProbabilityAfter)
{
    /// <summary>True when the outcome moves beyond the noise of the draws.</summary>
    public bool Moves() => Low > 0 || High < 0;

    /// <summary>The effect on a target.</summary>
    /// <param name="target">Its id.</param>
    /// <param name="before">Outcomes under the scenario, in draw order.</param>
    /// <param name="after">Outcomes of the same draws a quarter later.</param>
    /// <param name="asked">Least outcome that is a hit.</param>
    /// <exception cref="ArgumentException">The columns are empty or of different length.</exception>
    public static TimingEffect Of(string target, ReadOnlySpan<double> before, ReadOnlySpan<double> after, double asked)
    {
        PairedMean mean = PairedMean.Of(before, after);
        return new TimingEffect(target, mean.Difference, mean.Interval.Low, mean.Interval.High, Chance(before, asked), Chance(after, asked));
    }

    private static double Chance(ReadOnlySpan<double> outcomes, double asked) => HitSet.Where(outcomes, outcome => outcome >= asked).Proportion.Value;
}
