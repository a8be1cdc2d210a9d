using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class ChainFiguresTests
{
    // Completeness closes that part of the gap between what the activity buys in the district and all it buys; a year's added output brings firms.
    [Fact]
    public void A_chain_publishes_what_its_completeness_and_its_added_output_bring()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun run = new(plan);
        var linked = new LinkageOutput(plan.Accounts.Activities.Length);
        double added = 0, complete = 0;
        for (int quarter = 0; quarter < 6; quarter++)
        {
            run.Step();
            for (int c = 0; c < plan.Chains.Length; c++)
            {
                ChainParameters chain = plan.Chains[c];
                double completeness = run.Blocks.ChainStates[c][ChainState.Closed, 0];
                complete += completeness;
                for (int draw = 0; draw < 64; draw += 5)
                {
                    double bought = run.Blocks.Linkage[linked.LocalPurchaseShare + chain.Activity, draw];
                    Assert.Equal(bought + (completeness * (1 - bought)), run.Blocks.Chains[c][ChainOutput.LocalPurchaseShare, draw], 1e-12);
                    double brought = run.Blocks.Chains[c][ChainOutput.FromProjects, draw] + run.Blocks.Chains[c][ChainOutput.FromLocalOrders, draw];
                    double firms = run.Blocks.ChainStates[c][ChainState.BaseFirms, draw]
                        + (run.Blocks.ChainStates[c][ChainState.FirmsPerOutput, draw] * brought * 4);
                    Assert.Equal(firms, run.Blocks.Chains[c][ChainOutput.Firms, draw], 1e-9 * firms);
                    added += brought;
                }
            }
        }

        Assert.True(added > 0 && complete > 0);
    }
}
