using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Chains;

/// <summary>Compiles the industry chains.</summary>
internal static class ChainReading
{
    public static IReadOnlyList<ChainParameters> Compile(PlanScope scope)
    {
        ChainParameters[] chains = [.. scope.Chains.Entities.Select((chain, index) => Compile(chain, index, scope))];
        CheckShares(chains, scope);
        return chains;
    }

    private static ChainParameters Compile(Entity chain, int index, PlanScope scope)
    {
        Entity tiers = chain.Block(ChainFields.FirmsByTier);
        return new ChainParameters
        {
            Name = chain.Name("chain"),
            Activity = scope.Activities.Find(chain.Read(ChainFields.Activity)),
            ShareOfActivity = chain.Read(ChainFields.ShareOfActivity),
            Projects = [.. Enumerable.Range(0, scope.CompiledProjects.Count).Where(position => scope.CompiledProjects[position].Chain == index)],
            CapacityUtilisation = chain.Read(ChainFields.CapacityUtilisation),
            OwnShockDeviation = chain.Read(ChainFields.OwnShockDeviation),
            FirmsByTier = [tiers.Read(ChainFields.Leading), tiers.Read(ChainFields.KeySupplier), tiers.Read(ChainFields.Small)],
            FirmsPerOutput = chain.Read(ChainFields.FirmsPerOutput),
            CompletenessPace = chain.Read(ChainFields.CompletenessPace),
            CompletenessCost = chain.Read(ChainFields.CompletenessCost),
            SmartManufacturingEffect = chain.Read(ChainFields.SmartManufacturingEffect),
        };
    }

    /// <summary>The chains of an activity hold at most all of it, by their highest values.</summary>
    private static void CheckShares(IReadOnlyList<ChainParameters> chains, PlanScope scope)
    {
        foreach (IGrouping<int, int> group in Enumerable.Range(0, chains.Count).Where(i => chains[i].Activity >= 0).GroupBy(i => chains[i].Activity))
        {
            double sum = group.Sum(i => Highest(chains[i].ShareOfActivity));
            if (sum <= 1 + WeightsField.SumTolerance) continue;
            scope.Problems.Add(
                scope.Chains.Entities[group.Last()].PlaceOf(ChainFields.ShareOfActivity),
                $"'share-of-activity' of the chains of '{scope.Activities.Ids[group.Key]}' sums to as much as {Words.Number(Math.Round(sum, 9))}",
                "at most 1");
        }
    }

    // Ends bound a share; one without ends counts at a level that it passes in one draw of a thousand.
    private static double Highest(Quantity share) => share.Distribution switch
    {
        Distribution.Fixed => share.A,
        Distribution.Uniform => share.B,
        Distribution.Triangular => share.C,
        _ => share.FromUniform(new Lanes1(0.999)).Value,
    };
}
