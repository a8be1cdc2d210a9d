using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Sampling;

/// <summary>
/// Uniform random numbers by name, for designs and resamples: number (row, column) of a design is the same whatever else is drawn,
/// and a design of more rows begins with the design of fewer. Generator: Philox4x32-10, as in the kernel (model II.12).
/// </summary>
/// <param name="seed">Seed.</param>
/// <param name="name">What the numbers are for, e.g. <c>analysis/morris</c>.</param>
public sealed class KeyedUniforms(ulong seed, string name)
{
    private readonly DrawKey _key = new(seed, EntityKey.Of(name), 0, Purpose.Uncertainty);

    /// <summary>The number at a place, in the open interval (0, 1).</summary>
    public double At(int row, int column)
    {
        RandomLanes.Uniforms(_key, (ulong)row, (uint)column, out Lanes1 first, out _);
        return first.Value;
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count, int row, int column) => Math.Min((int)(At(row, column) * count), count - 1);

    /// <summary>A random order of 0 to <paramref name="count"/> − 1 (Fisher–Yates), every order equally likely.</summary>
    public int[] Permutation(int count, int row)
    {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        for (int i = count - 1; i > 0; i--)
        {
            int other = Below(i + 1, row, i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
