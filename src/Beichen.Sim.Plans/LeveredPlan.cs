using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;

namespace Beichen.Sim.Plans;

/// <summary>A plan with its levers set.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Settings">The settings that hold.</param>
/// <param name="Notices">What the reader should know though nothing is wrong.</param>
internal sealed record LeveredPlan(DistrictPlan Plan, IReadOnlyList<LeverSetting> Settings, IReadOnlyList<string> Notices)
{
    /// <summary>Dates put on in memory, as entries of the ledger.</summary>
    public IReadOnlyList<LedgerEntry> Dates { get; init; } = [];
}
