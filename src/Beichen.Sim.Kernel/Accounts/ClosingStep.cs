using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Phases 7 to 12 of a quarter, in order (model I.3).</summary>
public static class ClosingStep
{
    /// <summary>Closes a quarter.</summary>
    /// <exception cref="IdentityViolationException">An accounting identity is broken in some draw.</exception>
    public static void Close<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        // 7 construction and services follow
        GdpStep.Run<T>(closing);
        InvestmentStep.Run<T>(closing);

        // 8 firms and cohorts age
        FirmStep.Run<T>(closing);

        // 9 households
        HouseholdStep.Run<T>(closing);

        // 10 budget
        BudgetStep.Run<T>(closing);

        // 11 energy
        EnergyStep.Run<T>(closing);

        // 12 the ledger closes
        TargetStep.Run<T>(closing);
        Identities.Check<T>(closing);
        Digest.Run<T>(closing);
    }
}
