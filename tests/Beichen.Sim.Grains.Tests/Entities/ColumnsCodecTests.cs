using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel.Lanes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

/// <summary>Columns on the wire.</summary>
public sealed class ColumnsCodecTests
{
    private static readonly Serializer Wire = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Columns_come_back_bit_by_bit_and_take_at_most_a_byte_more_than_a_double_each()
    {
        double[] odd = [double.NaN, -0.0, double.Epsilon, double.NegativeInfinity, .. Enumerable.Range(0, Tile.Draws - 4).Select(i => i * 0.1)];
        double[] small = [.. Enumerable.Range(0, Tile.Draws).Select(i => (double)i)];
        double[] alike = [.. Enumerable.Repeat(0.1, Tile.Draws)];
        double[] values = [.. odd, .. small, .. alike, .. alike, .. small, .. odd];
        byte[] sent = Wire.SerializeToArray(new Columns(3, values));
        Columns read = Wire.Deserialize<Columns>(sent)!;
        Assert.Equal(3, read.Count);
        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), read.Values.Select(BitConverter.DoubleToInt64Bits));
        int packed = 2 * ((1 + (Tile.Draws * sizeof(double))) + (1 + Tile.Draws) + (1 + sizeof(double)));
        Assert.InRange(sent.Length, packed, packed + 64);
    }

    [Fact]
    public void Columns_that_stand_twice_in_a_message_are_sent_once()
    {
        var columns = new Columns(1, [.. Enumerable.Range(0, 4 * Tile.Draws).Select(i => i * 0.1)]);
        byte[] sent = Wire.SerializeToArray(new ColumnsList([columns, columns, new Columns(0, [])]));
        ColumnsList read = Wire.Deserialize<ColumnsList>(sent)!;
        Assert.Same(read.Items[0], read.Items[1]);
        Assert.Empty(read.Items[2].Values);
        Assert.InRange(sent.Length, columns.Values.Length * sizeof(double), (columns.Values.Length * sizeof(double)) + 128);
    }

    [Fact]
    public void Within_a_silo_columns_are_shared()
    {
        DeepCopier copier = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<DeepCopier>();
        var columns = new Columns(1, new double[64]);
        Assert.Same(columns, copier.Copy(columns));
    }
}
