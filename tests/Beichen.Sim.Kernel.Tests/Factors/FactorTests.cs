using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Factors;

public sealed class FactorTests
{
    private const int Draws = 8192;

    [Fact]
    public void The_weights_give_the_correlations_back_and_what_cannot_be_is_refused()
    {
        double[,] correlations = Identity();
        Pair(correlations, CommonFactor.Prices, CommonFactor.City, 0.4);
        Pair(correlations, CommonFactor.Housing, CommonFactor.City, 0.3);
        Pair(correlations, CommonFactor.Fiscal, CommonFactor.Housing, 0.5);
        double[] weights = [.. FactorSet.Cholesky(correlations)!.Value];
        for (int i = 0; i < FactorSet.Count; i++)
        {
            for (int j = 0; j < FactorSet.Count; j++)
            {
                Assert.Equal(correlations[i, j],
                    Enumerable.Range(0, FactorSet.Count).Sum(k => weights[(i * FactorSet.Count) + k] * weights[(j * FactorSet.Count) + k]), 12);
                if (j > i) Assert.Equal(0, weights[(i * FactorSet.Count) + j]);
            }
        }

        Pair(correlations, CommonFactor.Prices, CommonFactor.City, 0.9);
        Pair(correlations, CommonFactor.Housing, CommonFactor.City, 0.9);
        Pair(correlations, CommonFactor.Prices, CommonFactor.Housing, -0.5);
        Assert.Null(FactorSet.Cholesky(correlations));
    }

    [Fact]
    public void Drawn_factors_have_their_deviations_and_correlations()
    {
        double[,] correlations = Identity();
        Pair(correlations, CommonFactor.Prices, CommonFactor.City, 0.5);
        Pair(correlations, CommonFactor.Fiscal, CommonFactor.Prices, -0.4);
        FactorSet set = Set(correlations, (CommonFactor.Prices, 0.03, double.PositiveInfinity, 0), (CommonFactor.Fiscal, 0.06, 6, 0));
        double[][] drawn = Draw(set, 0);
        Assert.Equal(0.03, Deviation(drawn[(int)CommonFactor.Prices]), 0.0012);
        Assert.Equal(0.06, Deviation(drawn[(int)CommonFactor.Fiscal]), 0.0036);
        Assert.Equal(0.5, Correlation(drawn[0], drawn[(int)CommonFactor.Prices]), 0.03);
        Assert.Equal(-0.4, Correlation(drawn[(int)CommonFactor.Prices], drawn[(int)CommonFactor.Fiscal]), 0.03);
        Assert.All(drawn[(int)CommonFactor.District], value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_further_factor_moves_no_other()
    {
        double[,] correlations = Identity();
        Pair(correlations, CommonFactor.Prices, CommonFactor.City, 0.5);
        double[][] alone = Draw(Set(correlations, (CommonFactor.Prices, 0.03, 5, 0)), 0);
        double[][] beside = Draw(Set(correlations, (CommonFactor.District, 0.02, 6, 0.4), (CommonFactor.Prices, 0.03, 5, 0)), 0);
        Assert.Equal(alone[(int)CommonFactor.Prices], beside[(int)CommonFactor.Prices]);
    }

    [Fact]
    public void A_persistent_factor_keeps_its_spread_and_remembers_the_year_before()
    {
        FactorSet set = Set(Identity(), (CommonFactor.District, 0.02, double.PositiveInfinity, 0.4),
            (CommonFactor.Manufacturing, 0.02, double.PositiveInfinity, 0));
        double[][] first = Draw(set, 0), second = Draw(set, 4, first);
        Assert.Equal(0.02, Deviation(second[(int)CommonFactor.District]), 0.0008);
        Assert.Equal(0.4, Correlation(first[(int)CommonFactor.District], second[(int)CommonFactor.District]), 0.03);
        Assert.Equal(0, Correlation(first[(int)CommonFactor.Manufacturing], second[(int)CommonFactor.Manufacturing]), 0.03);
    }

    [Fact]
    public void The_delay_factor_is_the_same_for_every_project_and_leaves_groups_their_part()
    {
        double[,] correlations = Identity();
        Pair(correlations, CommonFactor.Delay, CommonFactor.City, -0.3);
        FactorSet set = Set(correlations, (CommonFactor.Delay, 0.8, double.PositiveInfinity, 0));
        double[] delay = new double[Draws], city = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            delay[draw] = FactorStep.Delay<Lanes1>(set, 77, 5, (ulong)draw, out Lanes1 left).Value;
            Assert.Equal(0.6, left.Value, 12);
            city[draw] = LaneMath.InverseNormal(RandomLanes.Uniform<Lanes1>(new DrawKey(5, 77, 0, Purpose.CommonShock), (ulong)draw)).Value;
        }

        Assert.Equal(0.8, Deviation(delay), 0.02);
        Assert.Equal(-0.3, Correlation(delay, city), 0.03);
        Assert.Equal(0, FactorStep.Delay<Lanes1>(FactorSet.None, 77, 5, 0, out Lanes1 all).Value);
        Assert.Equal(1, all.Value);
    }

    [Fact]
    public void Every_activity_grows_with_the_district_s_factor_by_its_loading()
    {
        DistrictPlan plan = InventedDistrict.Plan(4).MadeCertain();
        plan = plan with { Factors = FactorSet.None, Accounts = plan.Accounts with { OrderLag = Certain(1) } };
        DistrictPlan moved = plan with { Factors = Set(Identity(), (CommonFactor.District, 0.02, double.PositiveInfinity, 0)) };
        DistrictRun still = new DistrictRun(plan).Step(), run = new DistrictRun(moved).Step();
        var linked = new LinkageOutput(plan.Accounts.Activities.Length);
        for (int draw = 0; draw < 4; draw++)
        {
            double factor = run.Blocks.DistrictState[DistrictState.Factor + (int)CommonFactor.District, draw];
            Assert.NotEqual(0, factor);
            double city = still.Framed(DistrictFrame.CityGrowth, draw);
            for (int i = 0; i < plan.Accounts.Activities.Length; i++)
            {
                ActivityParameters activity = plan.Accounts.Activities[i];
                if (plan.Chains.Any(chain => chain.Activity == i)) continue; // smart manufacturing stands beside it
                double before = 1 + (activity.CityLoading.Median * city);
                Assert.Equal((before + (activity.DistrictLoading * factor)) / before,
                    run.Blocks.Linkage[linked.Existing + i, draw] / still.Blocks.Linkage[linked.Existing + i, draw], 1e-9);
            }
        }
    }

    private static double[,] Identity()
    {
        double[,] matrix = new double[FactorSet.Count, FactorSet.Count];
        for (int k = 0; k < FactorSet.Count; k++) matrix[k, k] = 1;
        return matrix;
    }

    private static void Pair(double[,] matrix, CommonFactor first, CommonFactor second, double correlation) =>
        matrix[(int)first, (int)second] = matrix[(int)second, (int)first] = correlation;

    private static FactorSet Set(double[,] correlations, params (CommonFactor Factor, double Deviation, double Degrees, double Persistence)[] laws)
    {
        var declared = new FactorParameters?[FactorSet.Count];
        foreach ((CommonFactor factor, double deviation, double degrees, double persistence) in laws)
            declared[(int)factor] = new FactorParameters
            {
                Name = Name($"made-{factor}"),
                Deviation = Certain(deviation),
                Tail = StudentTail.Of(degrees),
                Persistence = persistence
            };
        return new FactorSet { Declared = [.. declared], Weights = FactorSet.Cholesky(correlations)!.Value };
    }

    // [factor][draw]; the city's own row holds its score.
    private static double[][] Draw(FactorSet set, int quarter, double[][]? before = null)
    {
        double[][] drawn = [.. Enumerable.Range(0, FactorSet.Count).Select(_ => new double[Draws])];
        double[] cells = new double[FactorSet.Count * Tile.Draws];
        var state = new Tile(ref cells[0]);
        for (int draw = 0; draw < Draws; draw++)
        {
            for (int k = 0; k < FactorSet.Count; k++) state.Set(k, 0, new Lanes1(before?[k][draw] ?? 0));
            Lanes1 city = RandomLanes.Normal<Lanes1>(new DrawKey(3, 9, quarter, Purpose.CommonShock), (ulong)draw);
            FactorStep.Run(set, 3, (ulong)draw, quarter, city, state, 0, 0);
            for (int k = 1; k < FactorSet.Count; k++) drawn[k][draw] = state.Get<Lanes1>(k, 0).Value;
            drawn[0][draw] = city.Value;
        }

        return drawn;
    }

    private static double Deviation(double[] values) => Math.Sqrt(Covariance(values, values));

    private static double Correlation(double[] first, double[] second) => Covariance(first, second) / Deviation(first) / Deviation(second);

    private static double Covariance(double[] first, double[] second)
    {
        double a = first.Average(), b = second.Average();
        return first.Zip(second, (x, y) => (x - a) * (y - b)).Average();
    }
}
