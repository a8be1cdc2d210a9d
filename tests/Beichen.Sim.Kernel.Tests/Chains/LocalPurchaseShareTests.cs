using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class LocalPurchaseShareTests
{
    // Flegg's quotient: of each input a district buys at home min(1, λ* SLQ_i / SLQ_j), its own product by λ* SLQ_i; the share is the average over the inputs.
    [Fact]
    public void An_activity_buys_at_home_the_average_of_its_inputs_location_quotients()
    {
        DistrictPlan plan = InventedDistrict.Plan().MadeCertain();
        IReadOnlyList<ActivityParameters> activities = plan.Accounts.Activities;
        DistrictRun run = new DistrictRun(plan).Step();
        var linked = new LinkageOutput(activities.Count);
        double[] output = [.. activities.Select((activity, i) =>
            run.Blocks.DistrictState[run.State.BaseAnnual + i, 0] * activity.BasePriceLevel.Median / activity.ValueAddedRatio)];
        double[] quotient = [.. activities.Select((activity, i) => output[i] / output.Sum() / activity.NationalOutputShare)];
        double scale = Math.Pow(Math.Log2(1 + (plan.Accounts.BaseGdp.Median / plan.Accounts.NationalGdp)), plan.Accounts.FlqDelta.Median);
        for (int j = 0; j < activities.Count; j++)
        {
            double bought = Enumerable.Range(0, activities.Count)
                .Sum(i => activities[j].InputCoefficients[i] * Math.Min(1, scale * quotient[i] / (i == j ? 1 : quotient[j])));
            Assert.Equal(bought / activities[j].InputCoefficients.Sum(), run.Blocks.Linkage[linked.LocalPurchaseShare + j, 0], 1e-12);
        }
    }

    [Fact]
    public void An_activity_that_buys_nothing_buys_nothing_at_home()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun run = new DistrictRun(plan with
        {
            Accounts = plan.Accounts with
            {
                Activities = [.. plan.Accounts.Activities.Select(activity =>
            activity with { InputCoefficients = [.. new double[7]] })]
            }
        }).Step();
        for (int j = 0; j < 7; j++) Assert.Equal(0, run.Blocks.Linkage[new LinkageOutput(7).LocalPurchaseShare + j, 0]);
    }
}
