namespace Beichen.Sim.Kernel.Tests.Lanes;

/// <summary>Columns of awkward and ordinary numbers, the same in every run.</summary>
internal static class Numbers
{
    private static readonly double[] Awkward =
    [
        0.0, -0.0, 1, -1, 0.5, 1.5, 2.5, -2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue,
        double.MinValue, double.Epsilon, -double.Epsilon, 1e-310, 2.2250738585072014e-308, 4503599627370496.5, 9007199254740993,
        -4503599627370497.5, 0.49999999999999994, 0.075, 0.925, 1e-11, 1e-17, 1 - 1e-16, 708, -708, 709.78, 709.79, -745.1, -746,
        3.4e38, Math.PI, 0.7071067811865476, 1.4142135623730951,
    ];

    /// <summary>Every ordered pair of awkward numbers, then numbers of all magnitudes and both signs; a multiple of 8 long.</summary>
    public static (double[] A, double[] B, double[] C) Columns()
    {
        var generator = new Random(20260101);
        const int length = 8192;
        double[] a = new double[length], b = new double[length], c = new double[length];
        for (int i = 0; i < length; i++)
        {
            a[i] = i < 1296 ? Awkward[i / 36] : Ordinary(generator, i);
            b[i] = i < 1296 ? Awkward[i % 36] : Ordinary(generator, i);
            c[i] = i < 1296 ? Awkward[(i * 7 + (i / 36)) % 36] : Ordinary(generator, i);
        }

        return (a, b, c);
    }

    private static double Ordinary(Random generator, int i) => (i % 4) switch
    {
        0 => generator.NextDouble(),
        1 => (generator.NextDouble() - 0.5) * 100,
        2 => (generator.NextDouble() - 0.5) * 1600,
        _ => Finite(generator.NextInt64()),
    };

    private static double Finite(long bits)
    {
        double value = BitConverter.Int64BitsToDouble((bits << 1) ^ (bits >> 3));
        return double.IsNaN(value) ? 1.25 : value;
    }
}
