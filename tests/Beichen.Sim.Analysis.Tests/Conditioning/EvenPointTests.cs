using Beichen.Sim.Analysis.Conditioning;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Conditioning;

/// <summary>Where a chance passes one half.</summary>
public sealed class EvenPointTests
{
    [Fact]
    public void Between_two_groups_the_value_is_interpolated_by_hand()
    {
        // Two groups of 32: values 0 and 1 on average, shares 1/4 and 3/4: half lies in the middle. Given in any order.
        double[] given = [.. Enumerable.Range(0, 64).Select(i => i % 2 == 0 ? 1.0 : 0)];
        bool[] hits = [.. Enumerable.Range(0, 64).Select(i => i % 2 == 0 ? i % 8 != 0 : i % 8 == 1)];
        Assert.Equal(0.5, EvenPoint.Of(given, hits)!.Value, 12);
        bool[] more = [.. hits.Select((hit, i) => i % 2 == 0 || hit)];
        Assert.Equal(1.0 / 3, EvenPoint.Of(given, more)!.Value, 12);
    }

    [Fact]
    public void A_chance_that_falls_crosses_where_its_complement_rises()
    {
        double[] given = [.. Enumerable.Range(0, 640).Select(i => i / 640.0)];
        bool[] hits = [.. given.Select(value => value > 0.4)];
        double? rising = EvenPoint.Of(given, hits);
        Assert.InRange(rising!.Value, 0.38, 0.42);
        Assert.InRange(EvenPoint.Of(given, [.. hits.Select(hit => !hit)])!.Value, 0.38, 0.42);
    }

    [Fact]
    public void A_lone_hit_at_the_edge_is_no_crossing()
    {
        double[] given = [.. Enumerable.Range(0, 640).Select(i => (double)i)];
        Assert.Null(EvenPoint.Of(given, [.. given.Select(value => value >= 639)]));
        Assert.Null(EvenPoint.Of(given, [.. given.Select(_ => true)]));
    }

    [Fact]
    public void Too_few_draws_say_nothing_and_unequal_columns_are_refused()
    {
        Assert.Null(EvenPoint.Of(new double[63], new bool[63]));
        Assert.Throws<ArgumentException>(() => EvenPoint.Of(new double[64], new bool[63]));
    }
}
