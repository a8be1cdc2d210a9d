namespace Beichen.Sim.Analysis.Robustness;

/// <summary>One policy judged over all states.</summary>
/// <param name="Values">A value a metric, in the metric's own sense.</param>
public sealed record PolicyRobustness(IReadOnlyDictionary<RobustnessMetric, double> Values)
{
    /// <summary>The value of a metric.</summary>
    public double this[RobustnessMetric metric] => Values[metric];
}
