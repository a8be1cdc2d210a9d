using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Time;

/// <summary>A value a quarter, known before the run: a lever, a shock window. The last value holds for ever. Under a design it may differ by draw.</summary>
public sealed record QuarterPath(ImmutableArray<double> Values)
{
    /// <summary>
    /// Values by draw number, a column a quarter; null where all draws share the value of <see cref="Values"/>. Empty: no quarter differs by draw.
    /// </summary>
    public ImmutableArray<double[]?> ByDraw { get; init; } = [];

    /// <summary>The same value in every quarter.</summary>
    public static QuarterPath Constant(double value) => new([value]);

    /// <summary>A plain number where a path is asked for holds in every quarter.</summary>
    public static implicit operator QuarterPath(double value) => Constant(value);

    /// <summary>The value in the quarter with this index since the start of the run.</summary>
    public double At(int quarter) => Values[Math.Min(quarter, Values.Length - 1)];

    /// <summary>Whether the value is other than 0 in any draw.</summary>
    public bool IsSet(int quarter) => At(quarter) != 0 || Column(quarter) is { } column && Array.Exists(column, value => value != 0);

    /// <summary>The value in each draw of the tile at hand.</summary>
    public PathLanes<T> In<T>(in QuarterContext context)
        where T : struct, ILanes<T> => new(T.Broadcast(At(context.Quarter)), Column(context.Quarter), context.FirstDraw);

    private double[]? Column(int quarter) => ByDraw.IsEmpty ? null : ByDraw[Math.Min(quarter, ByDraw.Length - 1)];
}

/// <summary>A path in one quarter over the draws of a tile.</summary>
public readonly ref struct PathLanes<T>(T same, double[]? column, ulong firstDraw)
    where T : struct, ILanes<T>
{
    /// <summary>The pack that begins at a lane.</summary>
    public T this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => column is null ? same : T.Load(ref column[firstDraw + (ulong)lane]);
    }
}
