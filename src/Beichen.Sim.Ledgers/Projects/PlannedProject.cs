using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Ledgers.Rows;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>A project as a plan takes it. What is null comes from its kind.</summary>
public sealed record PlannedProject
{
    /// <summary>Id, the same in every ledger that holds the project.</summary>
    public required string Id { get; init; }

    /// <summary>The row it comes from.</summary>
    public required LedgerRow Row { get; init; }

    /// <summary>Kind, in the words of a plan.</summary>
    public required string Kind { get; init; }

    /// <summary>Total investment, 亿元.</summary>
    public required Spread Investment { get; init; }

    /// <summary>The likeliest stage on the first day.</summary>
    public required ProjectStage Stage { get; init; }

    /// <summary>True when dates or money in place settle the stage, false when a word alone speaks of it.</summary>
    public required bool IsStageSettled { get; init; }

    /// <summary>Where the stage comes from.</summary>
    public required string StageSource { get; init; }

    /// <summary>Elapsed share of construction on the first day.</summary>
    public Spread? Progress { get; init; }

    /// <summary>Quarters since production began.</summary>
    public Spread? Age { get; init; }

    /// <summary>Quarters of negotiation.</summary>
    public Spread? Negotiation { get; init; }

    /// <summary>Quarters from signature to start.</summary>
    public Spread? Approval { get; init; }

    /// <summary>Quarters of construction.</summary>
    public Spread? Construction { get; init; }

    /// <summary>Quarter by whose end the ledger has it complete; null when it does not say or it is past.</summary>
    public Quarter? CompletedBy { get; init; }

    /// <summary>Id of its chain; null for none.</summary>
    public string? Chain { get; init; }

    /// <summary>Id of its park; null for none.</summary>
    public string? Park { get; init; }
}
