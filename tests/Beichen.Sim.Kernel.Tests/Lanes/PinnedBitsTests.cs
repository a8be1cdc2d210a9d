using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class PinnedBitsTests
{
    [Theory]
    [InlineData("Exp", 0xe2ec0b522f91eac3UL)]
    [InlineData("Log", 0x239f7a3038f4dcd5UL)]
    [InlineData("Pow", 0xc35cc6a34c987adUL)]
    [InlineData("InverseNormal", 0x57b5e7df12b4fd16UL)]
    [InlineData("NormalCdf", 0x4d182cbbcbcc0c69UL)]
    public void Every_machine_gives_these_bits(string name, ulong fingerprint)
    {
        double[] a = new double[4096], b = new double[4096];
        for (int i = 0; i < a.Length; i++)
        {
            double unit = (i + 0.5) / a.Length;
            a[i] = string.Equals(name, "InverseNormal", StringComparison.Ordinal) ? unit * unit * unit : (i % 2 == 0 ? 40 : 3) * (unit - 0.2);
            b[i] = 2 - unit;
        }

        ulong hash = 14695981039346656037;
        foreach (double value in Widths.Run<Lanes8>(new Calculation(name), a, b, b))
            hash = unchecked((hash ^ (double.IsNaN(value) ? 1 : BitConverter.DoubleToUInt64Bits(value))) * 1099511628211);
        Assert.Equal($"{fingerprint:x}", $"{hash:x}");
    }
}
