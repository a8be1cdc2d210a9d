using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

public sealed class LanePoolTests
{
    [Fact]
    public void An_array_that_was_returned_is_handed_out_again_whatever_stands_in_it()
    {
        var pool = new LanePool();
        double[] values = pool.Rent(3, 2);
        Assert.Equal(3 * 2 * Tile.Draws, values.Length);
        values[5] = 7;
        pool.Return(values);
        Assert.Equal(values.Length * sizeof(double), pool.Bytes);

        Assert.Same(values, pool.Rent(2, 3));
        Assert.Equal(7, values[5]);
        Assert.Equal(0, pool.Bytes);
        Assert.NotSame(values, pool.Rent(3, 2));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(4, 2)]
    public void An_array_serves_no_other_length_than_its_own(int columns, int tiles)
    {
        var pool = new LanePool();
        double[] values = pool.Rent(3, 2);
        pool.Return(values);

        double[] other = pool.Rent(columns, tiles);
        Assert.NotSame(values, other);
        Assert.Equal(columns * tiles * Tile.Draws, other.Length);
        Assert.Equal(values.Length * sizeof(double), pool.Bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(16)]
    public void Larger_arrays_do_not_follow_one_another_at_a_power_of_two_and_have_their_tiles(int columns)
    {
        double[] values = new LanePool().Rent(columns, 64);
        Assert.Equal(columns > 7, values.Length > columns * 64 * Tile.Draws);
        Assert.False(columns > 7 && System.Numerics.BitOperations.IsPow2(values.Length));
        Assert.Equal(0, values.Length % Tile.Draws);
        Assert.Equal(64, new LaneBlock(columns, values).Tiles);
    }

    [Fact]
    public void An_array_that_is_handed_out_belongs_to_one_alone()
    {
        var pool = new LanePool();
        double[][] returned = [.. Enumerable.Range(0, 64).Select(_ => pool.Rent(1, 1))];
        Parallel.ForEach(returned, pool.Return);
        double[][] rented = new double[64][];
        Parallel.For(0, 64, i => rented[i] = pool.Rent(1, 1));

        Assert.Equal(64, rented.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.All(rented, values => Assert.Contains(values, returned));
        Assert.Equal(0, pool.Bytes);
    }

    [Fact]
    public void No_more_than_half_a_gibibyte_waits_for_use()
    {
        const int Length = 1 << 24;
        const int Columns = (Length - LanePool.Apart) / Tile.Draws;
        var pool = new LanePool();
        double[][] values = [.. Enumerable.Range(0, 5).Select(_ => GC.AllocateUninitializedArray<double>(Length))];
        foreach (double[] array in values) pool.Return(array);
        Assert.Equal(1L << 29, pool.Bytes);

        double[][] kept = [.. Enumerable.Range(0, 4).Select(_ => pool.Rent(Columns, 1))];
        Assert.DoesNotContain(kept, array => ReferenceEquals(array, values[4]));
        Assert.All(kept, array => Assert.Contains(values, other => ReferenceEquals(other, array)));
        Assert.Equal(0, pool.Bytes);
    }

    [Fact]
    public async Task A_second_ensemble_lives_on_the_arrays_of_the_first_and_has_its_bits()
    {
        var pool = new LanePool();
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { Configure = silo => silo.Services.AddSingleton(pool) }, TestContext.Current.CancellationToken);
        RunRequest request = Baseline.Request with { Lanes = 64, Threads = 2 };

        RunOutcome first = await host.RunAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        long left = pool.Bytes;
        RunOutcome second = await host.RunAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(left > 0, "the first ensemble left no array");
        Assert.Equal(left, pool.Bytes);
        Assert.Equal(Baseline.PlainFingerprint, first.Fingerprint);
        Assert.Equal(Baseline.PlainFingerprint, second.Fingerprint);
    }
}
