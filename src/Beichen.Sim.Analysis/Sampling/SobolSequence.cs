using System.Numerics;

namespace Beichen.Sim.Analysis.Sampling;

/// <summary>
/// Sobol's low-discrepancy sequence in up to 40 dimensions, randomised by a digital shift (exclusive or) drawn by seed, so that every
/// point is uniform in (0, 1) and the first 2^m points still fill each of 2^m equal cells of every axis once.
/// x_n = ⊕_{bits b of n} v_b, v_b = m_b / 2^b, m by the recurrence of a primitive polynomial.
/// Sources: Sobol' 1967; direction numbers of Joe and Kuo 2008 (SIAM J. Sci. Comput. 30:2635), set new-joe-kuo-6.
/// </summary>
public sealed class SobolSequence
{
    /// <summary>Most dimensions that the direction numbers here serve.</summary>
    public const int MostDimensions = 40;

    private const int Bits = 32;

    // Degree s, coefficients a, initial odd m_1 … m_s, from the second dimension on.
    private static readonly uint[][] Polynomials =
    [
        [1, 0, 1], [2, 1, 1, 3], [3, 1, 1, 3, 1], [3, 2, 1, 1, 1], [4, 1, 1, 1, 3, 3], [4, 4, 1, 3, 5, 13], [5, 2, 1, 1, 5, 5, 17],
        [5, 4, 1, 1, 5, 5, 5], [5, 7, 1, 1, 7, 11, 19], [5, 11, 1, 1, 5, 1, 1], [5, 13, 1, 1, 1, 3, 11], [5, 14, 1, 3, 5, 5, 31],
        [6, 1, 1, 3, 3, 9, 7, 49], [6, 13, 1, 1, 1, 15, 21, 21], [6, 16, 1, 3, 1, 13, 27, 49], [6, 19, 1, 1, 1, 15, 7, 5],
        [6, 22, 1, 3, 1, 15, 13, 25], [6, 25, 1, 1, 5, 5, 19, 61], [7, 1, 1, 3, 7, 11, 23, 15, 103], [7, 4, 1, 3, 7, 13, 13, 15, 69],
        [7, 7, 1, 1, 3, 13, 7, 35, 63], [7, 8, 1, 3, 5, 9, 1, 25, 53], [7, 14, 1, 3, 1, 13, 9, 35, 107], [7, 19, 1, 3, 1, 5, 27, 61, 31],
        [7, 21, 1, 1, 5, 11, 19, 41, 61], [7, 28, 1, 3, 5, 3, 3, 13, 69], [7, 31, 1, 1, 7, 13, 1, 19, 1], [7, 32, 1, 3, 7, 5, 13, 19, 59],
        [7, 37, 1, 1, 3, 9, 25, 29, 41], [7, 41, 1, 3, 5, 13, 23, 1, 55], [7, 42, 1, 3, 7, 3, 13, 59, 17], [7, 50, 1, 3, 1, 3, 5, 53, 69],
        [7, 55, 1, 1, 5, 5, 23, 33, 13], [7, 56, 1, 1, 7, 7, 1, 61, 123], [7, 59, 1, 1, 7, 9, 13, 61, 49], [7, 62, 1, 3, 3, 5, 3, 55, 33],
        [8, 14, 1, 3, 1, 15, 31, 13, 49, 245], [8, 21, 1, 3, 5, 15, 31, 59, 63, 97], [8, 22, 1, 3, 1, 11, 11, 11, 77, 249],
    ];

    private readonly uint[][] _directions;
    private readonly uint[] _shifts;

    /// <summary>A sequence from its first point, shifted by the seed.</summary>
    /// <param name="dimensions">1 to 40.</param>
    /// <param name="seed">Seed of the shift.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many dimensions.</exception>
    public SobolSequence(int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        var uniforms = new KeyedUniforms(seed, "analysis/sobol-shift");
        _directions = new uint[dimensions][];
        _shifts = new uint[dimensions];
        for (int d = 0; d < dimensions; d++)
        {
            _directions[d] = Directions(d);
            _shifts[d] = (uint)(uniforms.At(0, d) * 4294967296.0);
        }
    }

    /// <summary>A coordinate of a point, in (0, 1); points from 0.</summary>
    public double At(int point, int dimension)
    {
        uint bits = _shifts[dimension];
        for (uint rest = (uint)point; rest != 0; rest &= rest - 1) bits ^= _directions[dimension][BitOperations.TrailingZeroCount(rest)];
        return (bits + 0.5) / 4294967296.0;
    }

    private static uint[] Directions(int dimension)
    {
        var v = new uint[Bits];
        if (dimension == 0)
        {
            for (int i = 0; i < Bits; i++) v[i] = 1u << (Bits - 1 - i);
            return v;
        }

        uint[] row = Polynomials[dimension - 1];
        int s = (int)row[0];
        uint a = row[1];
        for (int i = 0; i < s; i++) v[i] = row[i + 2] << (Bits - 1 - i);
        for (int i = s; i < Bits; i++)
        {
            v[i] = v[i - s] ^ (v[i - s] >> s);
            for (int k = 1; k < s; k++)
            {
                if (((a >> (s - 1 - k)) & 1) != 0) v[i] ^= v[i - k];
            }
        }

        return v;
    }
}
