using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Lateness;

/// <summary>Activity networks whose critical paths are known in closed form.</summary>
public class TimingWeightTests
{
    private const int Draws = 200_000;

    // Five standard errors of a share of so many draws.
    private const double Tolerance = 0.0056;

    private readonly KeyedUniforms _uniforms = new(20220101, "analysis-tests/networks");

    [Fact]
    public void The_wheatstone_bridge_has_its_known_criticalities()
    {
        // a: 1→2, b: 1→3, c: 2→3, d: 2→4, e: 3→4, each exponential with mean 1.
        double[][] durations = [.. Enumerable.Range(0, 5).Select(activity => Column(draw => -Math.Log(_uniforms.At(draw, activity))))];
        double[] finish = Column(draw => Bridge(durations, draw, -1));
        Assert.Equal(83.0 / 24, finish.Average(), 0.02);
        Assert.Equal(Math.Sqrt(1663.0 / 576), Deviation(finish), 0.02);
        double[] criticality = [.. Enumerable.Range(0, 5)
            .Select(activity => Weight(finish, Column(draw => Bridge(durations, draw, activity)), durations[activity]).Criticality)];
        foreach ((double known, double found) in new[] { 19.0 / 24, 5.0 / 24, 7.0 / 12, 5.0 / 24, 19.0 / 24 }.Zip(criticality))
            Assert.Equal(known, found, Tolerance);
        foreach ((double by, double known) in new[] { (2, .192635), (3, .458522), (4, .686280), (6.0, .918183) })
            Assert.Equal(known, finish.Count(t => t <= by) / (double)Draws, Tolerance);
    }

    [Fact]
    public void Of_two_parallel_normals_the_first_is_critical_as_often_as_Clark_says()
    {
        double[] first = Column(draw => 10 + (2 * Normal(draw, 5))), second = Column(draw => 11 + Normal(draw, 6));
        double[] finish = Column(draw => Math.Max(first[draw], second[draw]));
        Assert.Equal(11.479811, finish.Average(), 0.02);
        Assert.Equal(.327360, Weight(finish, Column(draw => Math.Max(first[draw] + 1e-9, second[draw])), first).Criticality, Tolerance);
    }

    [Fact]
    public void Merging_paths_lowers_the_chance_that_each_path_has_alone()
    {
        // One, two and four triangular 80/100/120 paths in parallel.
        foreach ((int paths, double chance, double median) in new[] { (1, .5, 100), (2, .25, 104.69), (4, .0625, 108.72) })
        {
            double[] finish = Column(draw => Enumerable.Range(0, paths).Max(path => 80 + (40 * Triangle(_uniforms.At(draw, 10 + path)))));
            var curve = LatenessCurve.Of([[.. finish.Select(t => t <= 100)]]);
            Assert.Equal(chance, curve.Points[0].Probability, Tolerance);
            Assert.Equal(median, Quantile.Of(finish, 0.5), 0.15);
        }
    }

    [Fact]
    public void Four_in_series_spread_twice_as_far_when_they_move_together()
    {
        double[] independent = Column(draw => Enumerable.Range(0, 4).Sum(i => 15 + (10 * Triangle(_uniforms.At(draw, 20 + i)))));
        double[] together = Column(draw => 4 * (15 + (10 * Triangle(_uniforms.At(draw, 20)))));
        Assert.Equal(80, independent.Average(), 0.06);
        Assert.Equal(4.0825, Deviation(independent), 0.05);
        Assert.Equal(8.1650, Deviation(together), 0.1);
        Assert.Equal(0.5, LinearCorrelation.Of(Column(draw => Triangle(_uniforms.At(draw, 20))), independent), 0.01);
    }

    [Fact]
    public void What_never_varies_has_no_cruciality() =>
        Assert.Equal(new TimingWeight(0, 0), TimingWeight.Of([true, false], [true, false], [3, 3], [1, 2]));

    // Every network meets its own finish; a slip that moves the finish misses it.
    private static TimingWeight Weight(double[] finish, double[] slipped, double[] durations) =>
        TimingWeight.Of([.. finish.Select(_ => true)], [.. finish.Zip(slipped, (a, b) => b <= a)], durations, [.. finish.Select(t => -t)]);

    private static double Bridge(double[][] d, int draw, int slips)
    {
        double[] t = [.. Enumerable.Range(0, 5).Select(i => d[i][draw] + (i == slips ? 1e-9 : 0))];
        return Math.Max(t[0] + t[3], Math.Max(t[1] + t[4], t[0] + t[2] + t[4]));
    }

    private static double Triangle(double u) => u < 0.5 ? Math.Sqrt(u / 2) : 1 - Math.Sqrt((1 - u) / 2);

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
    }

    private static double[] Column(Func<int, double> of) => [.. Enumerable.Range(0, Draws).Select(of)];

    private double Normal(int draw, int column) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, _uniforms.At(draw, column));
}
