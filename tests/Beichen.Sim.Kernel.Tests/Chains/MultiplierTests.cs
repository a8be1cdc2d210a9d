using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class MultiplierTests
{
    // A unit of final demand for j is itself and, for each input bought at home, that input's own multiplier: m_j = 1 + Σ_i a_ij m_i.
    [Fact]
    public void Multipliers_solve_leontiefs_equations_and_purchases_agree_with_the_run()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        IReadOnlyList<ActivityParameters> activities = plan.Accounts.Activities;
        double inside = activities.Where(a => a.IsManufacturing).Sum(a => a.BaseWeight.Median),
            outside = activities.Where(a => !a.IsManufacturing).Sum(a => a.BaseWeight.Median);
        double manufacturing = plan.Accounts.ManufacturingShare.Median;
        double[] output = [.. activities.Select(a =>
            (a.IsManufacturing ? manufacturing / inside : (1 - manufacturing) / outside) * a.BaseWeight.Median / a.ValueAddedRatio)];
        double[] quotient = [.. activities.Select((a, i) => output[i] / output.Sum() / a.NationalOutputShare)];
        double scale = Math.Pow(Math.Log2(1 + (plan.Accounts.BaseGdp.Median / plan.Accounts.NationalGdp)), plan.Accounts.FlqDelta.Median);
        double Bought(int i, int j) => activities[j].InputCoefficients[i] * Math.Min(1, scale * quotient[i] / (i == j ? 1 : quotient[j]));

        IReadOnlyList<ActivityMultiplier> multipliers = Multipliers.Of(plan.Accounts);
        DistrictRun run = new DistrictRun(plan.MadeCertain()).Step();
        Assert.Equal(activities.Count, multipliers.Count);
        for (int j = 0; j < activities.Count; j++)
        {
            Assert.Equal(activities[j].Name, multipliers[j].Activity);
            Assert.Equal(1 + Enumerable.Range(0, activities.Count).Sum(i => Bought(i, j) * multipliers[i].Output), multipliers[j].Output, 1e-12);
            Assert.True(multipliers[j].Output > 1);
            Assert.Equal(run.Blocks.Linkage[new LinkageOutput(activities.Count).LocalPurchaseShare + j, 0], multipliers[j].LocalPurchaseShare, 1e-12);
        }
    }

    [Fact]
    public void Who_buys_nothing_multiplies_nothing()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                Activities = [.. plan.Accounts.Activities.Select(activity =>
            activity with { InputCoefficients = [.. new double[7]] })]
            }
        };
        Assert.All(Multipliers.Of(plan.Accounts), row => Assert.Equal((1, 0), (row.Output, row.LocalPurchaseShare)));
    }
}
