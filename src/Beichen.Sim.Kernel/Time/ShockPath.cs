using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Time;

/// <summary>
/// A share between 0 and 1 by quarter that may be uncertain: how hard a shock strikes (model II.21). Quarters that hold the same
/// quantity share its one luck, so an uncertain shock is as hard in each quarter of its window. The last value holds for ever.
/// </summary>
public sealed record ShockPath(ImmutableArray<Quantity> Values)
{
    /// <summary>A path of certain values.</summary>
    public static implicit operator ShockPath(QuarterPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new ShockPath([.. path.Values.Select(Quantity.Fixed)]);
    }

    /// <summary>What stands in the quarter with this index since the start of the run.</summary>
    public Quantity Of(int quarter) => Values[Math.Min(quarter, Values.Length - 1)];

    /// <summary>The median in the quarter.</summary>
    public double At(int quarter) => Of(quarter).Median;

    /// <summary>The share in the quarter in each draw, held between 0 and 1.</summary>
    public T Sample<T>(in QuarterContext context, int lane)
        where T : struct, ILanes<T> => Pack.Share(Of(context.Quarter).Sample<T>(context.Seed, context.FirstDraw + (ulong)lane));
}
