namespace Beichen.Sim.Results.Statistics;

/// <summary>
/// The difference of two chances that are not of the same draws, by the hybrid score interval (Newcombe 1998, method 10): with each chance's own interval,
/// d − √((p₂ − l₂)² + (u₁ − p₁)²) to d + √((u₂ − p₂)² + (p₁ − l₁)²). Where the two share draws after all it is too wide rather than too narrow.
/// </summary>
/// <param name="Difference">Second less first.</param>
/// <param name="Interval">Its 95 % interval.</param>
public readonly record struct UnpairedProportion(double Difference, Interval Interval)
{
    /// <summary>The second against the first, each with the ends of its own 95 % interval.</summary>
    public static UnpairedProportion Of((double Value, double Low, double High) first, (double Value, double Low, double High) second)
    {
        double difference = second.Value - first.Value;
        return new UnpairedProportion(difference, new Interval(
            difference - Root(second.Value - second.Low, first.High - first.Value), difference + Root(second.High - second.Value, first.Value - first.Low)));
    }

    private static double Root(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
