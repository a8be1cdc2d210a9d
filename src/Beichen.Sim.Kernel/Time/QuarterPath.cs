using System.Collections.Immutable;

namespace Beichen.Sim.Kernel.Time;

/// <summary>A value a quarter, known before the run: a lever, a shock window. The last value holds for ever.</summary>
public sealed record QuarterPath(ImmutableArray<double> Values)
{
    /// <summary>The same value in every quarter.</summary>
    public static QuarterPath Constant(double value) => new([value]);

    /// <summary>The value in the quarter with this index since the start of the run.</summary>
    public double At(int quarter) => Values[Math.Min(quarter, Values.Length - 1)];
}
