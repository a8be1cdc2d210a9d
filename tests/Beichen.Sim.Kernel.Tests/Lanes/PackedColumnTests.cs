using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class PackedColumnTests
{
    public static TheoryData<double[], int> Columns => new()
    {
        { [2.5, 2.5, 2.5], 9 },
        { [double.NaN, double.NaN], 9 },
        { [-0.0, -0.0], 9 },
        { [0, 7, 255], 4 },
        { [0, 7, 256], 25 },
        { [0, -0.0, 1], 25 },
        { [1, 2, 2.5], 25 },
        { [1, double.NaN, -1, double.PositiveInfinity], 33 },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_comes_back_to_the_bit_from_as_few_bytes_as_its_form_takes(double[] values, int bytes)
    {
        byte[] packed = new byte[PackedColumn.Most(values.Length)];
        Assert.Equal(bytes, PackedColumn.Write(values, packed));
        double[] read = new double[values.Length];
        Assert.Equal(bytes, PackedColumn.Read(packed, read));
        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), read.Select(BitConverter.DoubleToInt64Bits));
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(1, 3)]
    [InlineData(2, 24)]
    [InlineData(3, 24)]
    public void Bytes_that_are_no_column_are_refused(byte form, int rest)
    {
        byte[] packed = [form, .. new byte[form == 3 ? rest : rest - 1]];
        Assert.Throws<InvalidDataException>(() => PackedColumn.Read(packed, new double[3]));
        Assert.Throws<InvalidDataException>(() => PackedColumn.Read([], new double[3]));
    }
}
