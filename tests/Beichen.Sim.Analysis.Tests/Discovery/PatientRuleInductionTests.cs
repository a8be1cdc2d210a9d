using Beichen.Sim.Analysis.Discovery;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Discovery;

/// <summary>Boxes that are known to be there (model II.15), and none where there is none.</summary>
public sealed class PatientRuleInductionTests
{
    private static readonly DiscoveryOptions Options = new() { Seed = 8 };

    [Theory]
    [InlineData(0.05, 20)]
    [InlineData(0.05, 50)]
    [InlineData(0.1, 50)]
    public void The_corner_of_the_grid_is_found_whole_and_pure(double peel, int side)
    {
        // Cell centres: y = 1 iff x1 > .8 and x2 < .3.
        double[] x1 = [.. Enumerable.Range(0, side * side).Select(cell => ((cell / side) + 0.5) / side)];
        double[] x2 = [.. Enumerable.Range(0, side * side).Select(cell => ((cell % side) + 0.5) / side)];
        bool[] cases = [.. x1.Zip(x2, (a, b) => a > 0.8 && b < 0.3)];
        DiscoveredBox box = PatientRuleInduction.Find([x1, x2], cases, Options with { Peel = peel });
        Assert.Equal(1, box.Coverage);
        Assert.Equal(1, box.Density);
        Assert.Equal(2, box.Limits.Count);
        BoxLimit first = box.Limits.Single(limit => limit.Input == 0), second = box.Limits.Single(limit => limit.Input == 1);
        Assert.Equal(0.8 + (0.5 / side), first.Low, 9);
        Assert.Equal(double.PositiveInfinity, first.High);
        Assert.Equal(0.3 - (0.5 / side), second.High, 9);
        Assert.Equal(double.NegativeInfinity, second.Low);
        Assert.All(box.Limits, limit => Assert.True(limit.QuasiP < 1e-6));
        // The corner has 6 % of the cells: in a small resample it may fall short of the least mass of 5 %.
        Assert.All(box.Limits, limit => Assert.InRange(limit.Stability, side < 50 ? 0.6 : 0.99, 1 + 1e-9));
        Assert.InRange(box.FreshDensity, side < 50 ? 0.5 : 0.9, 1);
    }

    [Fact]
    public void The_inputs_that_matter_are_found_among_many_that_do_not()
    {
        double[][] inputs = Columns(20, 1500);
        bool[] cases = [.. Enumerable.Range(0, 1500).Select(row => (inputs[3][row] > 0.7 && inputs[11][row] < 0.6) != (inputs[19][row] < 0.05))];
        DiscoveredBox box = PatientRuleInduction.Find(inputs, cases, Options);
        Assert.Contains(3, box.Limits.Select(limit => limit.Input));
        Assert.Contains(11, box.Limits.Select(limit => limit.Input));
        Assert.InRange(box.Limits.Count, 2, 4);
        Assert.True(box.Density > 0.85);
        Assert.True(box.Coverage > 0.6);
        Assert.All(box.Limits, limit => Assert.True(limit.QuasiP <= 0.05));
    }

    [Fact]
    public void What_has_nothing_to_do_with_the_inputs_gives_no_better_density_on_fresh_draws()
    {
        double[][] inputs = Columns(6, 1000);
        var coin = new KeyedUniforms(9, "tests/coin");
        bool[] cases = [.. Enumerable.Range(0, 1000).Select(row => coin.At(row, 0) < 0.4)];
        DiscoveredBox box = PatientRuleInduction.Find(inputs, cases, Options);
        if (box.Limits.Count == 0) Assert.Equal(box.BaseRate, box.Density);
        else Assert.True(box.FreshDensity < box.BaseRate + 0.1);
    }

    [Fact]
    public void A_date_that_is_never_stands_at_the_far_end_and_equal_values_go_together()
    {
        double[] date = [.. Enumerable.Range(0, 400).Select(row => row % 4 == 0 ? 999.0 : 2 + (row % 4))];
        bool[] cases = [.. date.Select(value => value == 999)];
        DiscoveredBox box = PatientRuleInduction.Find([date], cases, Options);
        BoxLimit limit = Assert.Single(box.Limits);
        Assert.Equal(999, limit.Low);
        Assert.Equal((1.0, 1.0), (box.Coverage, box.Density));
    }

    [Fact]
    public void Where_no_draw_or_every_draw_is_a_case_there_is_no_box()
    {
        double[][] inputs = Columns(2, 100);
        Assert.Empty(PatientRuleInduction.Find(inputs, new bool[100], Options).Limits);
        Assert.Empty(PatientRuleInduction.Find(inputs, [.. Enumerable.Repeat(true, 100)], Options).Limits);
        Assert.Throws<ArgumentException>(() => PatientRuleInduction.Find(inputs, new bool[99], Options));
    }

    private static double[][] Columns(int inputs, int draws)
    {
        var uniforms = new KeyedUniforms(4, "tests/columns");
        return [.. Enumerable.Range(0, inputs).Select(input => Enumerable.Range(0, draws).Select(row => uniforms.At(row, input)).ToArray())];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Inputs_of_few_values_are_not_taken_in_one_bite(int seed)
    {
        // Three uniforms, then a coin, a die of three and a coin, none of them with any effect. The rule: x₀ > 0.7 and x₁ > 0.6 (90 %), else 5 %.
        var uniforms = new KeyedUniforms((ulong)seed, "analysis-tests/coins");
        double[][] inputs =
        [
            .. Enumerable.Range(0, 3).Select(input => Enumerable.Range(0, 1000).Select(row => uniforms.At(row, input)).ToArray()),
            .. new[] { 2, 3, 2 }.Select((values, i) => Enumerable.Range(0, 1000).Select(row => (double)(int)(uniforms.At(row, 3 + i) * values)).ToArray()),
        ];
        bool[] cases = [.. Enumerable.Range(0, 1000).Select(row => uniforms.At(row, 9) < (inputs[0][row] > 0.7 && inputs[1][row] > 0.6 ? 0.9 : 0.05))];
        DiscoveredBox with = PatientRuleInduction.Find(inputs, cases, new DiscoveryOptions { Seed = 1 });
        DiscoveredBox without = PatientRuleInduction.Find(inputs[..3], cases, new DiscoveryOptions { Seed = 1 });
        Assert.Equal([0, 1], with.Limits.Select(limit => limit.Input).Order());
        Assert.Equal(without.Density, with.Density, 0.05);
        Assert.True(with.Density > 0.75, $"density {with.Density:0.00}");
        Assert.InRange(with.Limits.Single(limit => limit.Input == 0).Low, 0.64, 0.74);
        Assert.InRange(with.Limits.Single(limit => limit.Input == 1).Low, 0.54, 0.64);
    }

    [Fact]
    public void A_second_box_is_found_in_what_the_first_leaves_out()
    {
        var uniforms = new KeyedUniforms(7, "analysis-tests/two-corners");
        double[][] inputs = [.. Enumerable.Range(0, 4).Select(input => Enumerable.Range(0, 2000).Select(row => uniforms.At(row, input)).ToArray())];
        bool[] cases = [.. Enumerable.Range(0, 2000)
            .Select(row => (inputs[0][row] > 0.6 && inputs[1][row] > 0.4) || (inputs[2][row] > 0.7 && inputs[3][row] > 0.6))];
        IReadOnlyList<DiscoveredBox> found = PatientRuleInduction.FindSeveral(inputs, cases, new DiscoveryOptions { Resamples = 0 }, 3);
        Assert.True(found.Count >= 2);
        Assert.All(found.Take(2), box => Assert.True(box.Density > 0.85, $"density {box.Density:0.00}"));
        Assert.Equal([0, 1, 2, 3], found.Take(2).SelectMany(box => box.Limits).Select(limit => limit.Input).Distinct().Order());
        Assert.Equal(cases.Count(hit => hit), found[0].CasesInside + found[1].Cases);
        Assert.Equal(new BoxTradeOff(1, found[0].BaseRate, 1, 0), found[0].TradeOff[0]);
        Assert.Contains(found[0].TradeOff, box => box.Density > 0.85);
    }
}
