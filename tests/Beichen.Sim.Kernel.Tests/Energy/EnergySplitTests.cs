using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Energy;

public sealed class EnergySplitTests
{
    [Fact]
    public void The_split_has_its_known_values()
    {
        double[] shareBefore = [0.5, 0.5], shareNow = [0.47, 0.53], intensityBefore = [0.8, 0.2], intensityNow = [0.76, 0.19];
        double activity = 0, structure = 0, intensity = 0;
        for (int i = 0; i < 2; i++)
        {
            double weight = Mean(1065 * shareNow[i] * intensityNow[i], 1000 * shareBefore[i] * intensityBefore[i]);
            activity += weight * Math.Log(1.065);
            structure += weight * Math.Log(shareNow[i] / shareBefore[i]);
            intensity += weight * Math.Log(intensityNow[i] / intensityBefore[i]);
        }

        Assert.Equal(31.0911, activity, 0.5e-4);
        Assert.Equal(-18.1037, structure, 0.5e-4);
        Assert.Equal(-25.3239, intensity, 0.5e-4);
        Assert.Equal(-12.3365, activity + structure + intensity, 0.5e-4);
    }

    [Theory]
    [InlineData(3, 3, 3)]
    [InlineData(0, 0, 0)]
    [InlineData(5, 5.000000001, 5.0000000005)]
    public void The_logarithmic_mean_of_equals_is_their_value(double x, double y, double mean) => Assert.Equal(mean, Mean(x, y), 1e-12);

    [Fact]
    public void The_logarithmic_mean_lies_between_the_geometric_and_the_arithmetic()
    {
        foreach ((double x, double y) in new[] { (1.0, 2.0), (0.3, 90), (7, 7.01), (4, 4.000001) })
            Assert.InRange(Mean(x, y), Math.Sqrt(x * y) * (1 - 1e-9), (x + y) / 2 * (1 + 1e-9));
        Assert.InRange(Mean(5, 0), 0, 0.2);
    }

    // The district's own split, from the shares and intensities of its activities, in the fifth quarter of the run.
    [Fact]
    public void The_district_splits_its_energy_in_the_same_way()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan()).Step(5);
        int energy = run.State.EnergyYear, value = run.State.ValueAddedYear;
        for (int draw = 0; draw < 64; draw += 9)
        {
            double State(int block, int i, int column) => run.Blocks.DistrictState[block + (i * YearToDate.Columns) + column, draw];
            double now = Enumerable.Range(0, 7).Sum(i => State(value, i, 4)), before = Enumerable.Range(0, 7).Sum(i => State(value, i, 5));
            double activity = 0, structure = 0, intensity = 0, used = 0, usedBefore = 0;
            for (int i = 0; i < 7; i++)
            {
                double e1 = State(energy, i, 4), e0 = State(energy, i, 5), v1 = State(value, i, 4), v0 = State(value, i, 5);
                double weight = (e1 - e0) / Math.Log(e1 / e0);
                activity += weight * Math.Log(now / before);
                structure += weight * Math.Log(v1 / now / (v0 / before));
                intensity += weight * Math.Log(e1 / v1 / (e0 / v0));
                used += e1;
                usedBefore += e0;
            }

            Assert.Equal(activity, run.Framed(DistrictFrame.EnergyActivityEffect, draw), 1e-9);
            Assert.Equal(structure, run.Framed(DistrictFrame.EnergyStructureEffect, draw), 1e-9);
            Assert.Equal(intensity, run.Framed(DistrictFrame.EnergyIntensityEffect, draw), 1e-9);
            Assert.Equal(1 - (used / now / (usedBefore / before)), run.Framed(DistrictFrame.EnergyIntensityFall, draw), 1e-12);
        }
    }

    private static double Mean(double x, double y) => EnergyStep.LogarithmicMean(new Lanes1(x), new Lanes1(y)).Value;
}
