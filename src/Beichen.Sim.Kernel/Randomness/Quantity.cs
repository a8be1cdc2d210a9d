using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// A number of the plan that may be uncertain: a distribution and the key under which its draws are named. Every draw of an
/// uncertain number is one value for the whole run, F⁻¹(u) of the uniform (seed; draw, <see cref="Key"/>, quarter 0,
/// <see cref="Purpose.Uncertainty"/>). A fixed number uses no randomness.
/// </summary>
public readonly partial record struct Quantity
{
    private Quantity(Distribution distribution, double a, double b, double c, uint key) =>
        (Distribution, A, B, C, Key) = (distribution, a, b, c, key);

    /// <summary>The shape; it says what A, B and C mean.</summary>
    public Distribution Distribution { get; }

    /// <summary>First parameter of the shape: the value, low end, mean, median or mode (<see cref="Randomness.Distribution"/>).</summary>
    public double A { get; }

    /// <summary>Second parameter of the shape: the high end, the mode or a standard deviation.</summary>
    public double B { get; }

    /// <summary>Third parameter of the shape: the high end, a standard deviation or a mean of the logarithm; 0 where there is none.</summary>
    public double C { get; }

    /// <summary>The uncertainty's own entity key; 0 for a fixed number.</summary>
    public uint Key { get; }

    /// <summary>Under a design, the u of F⁻¹(u) by draw number, in whole tiles of 16; null where luck settles it.</summary>
    public double[]? Design { get; init; }

    /// <summary>The value in each of the draws from <paramref name="firstDraw"/> on.</summary>
    public T Sample<T>(Seeding seed, ulong firstDraw)
        where T : struct, ILanes<T> =>
        Distribution == Distribution.Fixed
            ? T.Broadcast(A)
            : FromUniform(Chance<T>(new DrawKey(seed, Key, 0, Purpose.Uncertainty), firstDraw));

    /// <summary>
    /// The u that settles it: the design's where there is one, else the draw of
    /// <paramref name="key"/>. Of what is drawn anew each year a design settles the first.
    /// </summary>
    public T Chance<T>(in DrawKey key, ulong firstDraw)
        where T : struct, ILanes<T> =>
        Design is { } design && key.Quarter == 0 ? T.Load(ref design[firstDraw]) : RandomLanes.Uniform<T>(key, firstDraw);

    /// <summary>The quantile F⁻¹(u), 0 &lt; u &lt; 1, not falling in u. Unit: the quantity's own.</summary>
    public T FromUniform<T>(T u)
        where T : struct, ILanes<T> =>
        Distribution switch
        {
            Distribution.Uniform => T.FusedMultiplyAdd(T.Broadcast(B - A), u, T.Broadcast(A)),
            Distribution.Triangular => TriangularQuantile(u),
            Distribution.Normal => T.FusedMultiplyAdd(T.Broadcast(B), LaneMath.InverseNormal(u), T.Broadcast(A)),
            Distribution.LogNormal => T.Broadcast(A) * LaneMath.Exp(T.Broadcast(B) * LaneMath.InverseNormal(u)),
            Distribution.TwoPieceNormal => TwoPieceNormalQuantile(u),
            _ => T.Broadcast(A),
        };

    /// <summary>The median, F⁻¹(½).</summary>
    public double Median => FromUniform(new Lanes1(0.5)).Value;

    /// <summary>The mean, in closed form for every shape.</summary>
    public double Mean => Distribution switch
    {
        Distribution.Uniform => (A + B) / 2,
        Distribution.Triangular => (A + B + C) / 3,
        Distribution.LogNormal => A * LaneMath.Exp(new Lanes1(B * B / 2)).Value,
        Distribution.TwoPieceNormal => A + (0.7978845608028654 * (C - B)), // √(2/π)
        _ => A,
    };

    /// <summary>u below F(B) = (B−A)/(C−A): A + √(u(C−A)(B−A)); above: C − √((1−u)(C−A)(C−B)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T TriangularQuantile<T>(T u)
        where T : struct, ILanes<T>
    {
        T below = T.LessThan(u * T.Broadcast(C - A), T.Broadcast(B - A));
        T square = T.Select(below, u * T.Broadcast((C - A) * (B - A)), (T.Broadcast(1) - u) * T.Broadcast((C - A) * (C - B)));
        T distance = T.Sqrt(square);
        return T.Select(below, T.Broadcast(A) + distance, T.Broadcast(C) - distance);
    }

    /// <summary>
    /// The split normal: probability B/(B+C) lies below the mode. There x = A + B Φ⁻¹(u (B+C)/2B);
    /// above x = A − C Φ⁻¹((1−u)(B+C)/2C).
    /// </summary>
    private T TwoPieceNormalQuantile<T>(T u)
        where T : struct, ILanes<T>
    {
        T half = T.Broadcast(0.5);
        T down = T.LessThan(u * T.Broadcast(B + C), T.Broadcast(B));
        T tail = T.Select(down, u * T.Broadcast((B + C) / (2 * B)), (T.Broadcast(1) - u) * T.Broadcast((B + C) / (2 * C)));
        T score = LaneMath.InverseNormal(T.Min(tail, half));
        return T.FusedMultiplyAdd(T.Select(down, T.Broadcast(B), T.Broadcast(-C)), score, T.Broadcast(A));
    }
}
