using Beichen.Sim.Grains.Entities;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

/// <summary>Columns on the wire.</summary>
public sealed class ColumnsCodecTests
{
    private static readonly Serializer Wire = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Columns_come_back_bit_by_bit_and_take_eight_bytes_a_number()
    {
        double[] values = [.. Enumerable.Range(0, 640).Select(i => i * 0.1), double.NaN, -0.0, double.Epsilon, double.NegativeInfinity];
        byte[] sent = Wire.SerializeToArray(new Columns(10, values));
        Columns read = Wire.Deserialize<Columns>(sent)!;
        Assert.Equal(10, read.Count);
        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), read.Values.Select(BitConverter.DoubleToInt64Bits));
        Assert.InRange(sent.Length, values.Length * sizeof(double), (values.Length * sizeof(double)) + 64);
    }

    [Fact]
    public void Columns_that_stand_twice_in_a_message_are_sent_once()
    {
        var columns = new Columns(1, new double[64]);
        byte[] sent = Wire.SerializeToArray(new ColumnsList([columns, columns, new Columns(0, [])]));
        ColumnsList read = Wire.Deserialize<ColumnsList>(sent)!;
        Assert.Same(read.Items[0], read.Items[1]);
        Assert.Empty(read.Items[2].Values);
        Assert.InRange(sent.Length, 64 * sizeof(double), (64 * sizeof(double)) + 128);
    }

    [Fact]
    public void Within_a_silo_columns_are_shared()
    {
        DeepCopier copier = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<DeepCopier>();
        var columns = new Columns(1, new double[64]);
        Assert.Same(columns, copier.Copy(columns));
    }
}
