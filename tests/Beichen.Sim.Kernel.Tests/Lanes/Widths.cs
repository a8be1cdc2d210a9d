using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

/// <summary>A calculation that can be carried out at any width over three columns of numbers.</summary>
internal interface ICalculation
{
    T Evaluate<T>(T a, T b, T c)
        where T : struct, ILanes<T>;
}

/// <summary>Carries out a calculation at a width, and compares the widths to the bit.</summary>
internal static class Widths
{
    public static double[] Run<T>(ICalculation calculation, double[] a, double[] b, double[] c)
        where T : struct, ILanes<T>
    {
        var result = new double[a.Length];
        for (int i = 0; i < a.Length; i += T.Width)
            T.Store(calculation.Evaluate(T.Load(ref a[i]), T.Load(ref b[i]), T.Load(ref c[i])), ref result[i]);
        return result;
    }

    public static void AssertEqualBits(ICalculation calculation, double[] a, double[] b, double[] c)
    {
        double[] one = Run<Lanes1>(calculation, a, b, c);
        AssertEqualBits("2", one, Run<Lanes2>(calculation, a, b, c), a, b, c);
        AssertEqualBits("4", one, Run<Lanes4>(calculation, a, b, c), a, b, c);
        AssertEqualBits("8", one, Run<Lanes8>(calculation, a, b, c), a, b, c);
        AssertEqualBits("two of 1", one, Run<LanePair<Lanes1>>(calculation, a, b, c), a, b, c);
        AssertEqualBits("two of 4", one, Run<LanePair<Lanes4>>(calculation, a, b, c), a, b, c);
    }

    private static void AssertEqualBits(string width, double[] expected, double[] actual, double[] a, double[] b, double[] c)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            ulong left = BitConverter.DoubleToUInt64Bits(expected[i]);
            ulong right = BitConverter.DoubleToUInt64Bits(actual[i]);
            Assert.True(left == right, $"width {width}: {left:x} became {right:x} for ({a[i]:R}, {b[i]:R}, {c[i]:R})");
        }
    }
}
