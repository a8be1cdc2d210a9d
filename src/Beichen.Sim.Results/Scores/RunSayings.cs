namespace Beichen.Sim.Results.Scores;

/// <summary>What the draws of a run say beyond the chance of each target. Of scored targets alone, those held against their pace included.</summary>
public sealed record RunSayings
{
    /// <summary>What timing decides, in plan order; null where no project can come later than it does.</summary>
    public required IReadOnlyList<TimingEffect>? TimingEffects { get; init; }

    /// <summary>Chances given the city's growth, slowest band first; empty when the run did not keep it.</summary>
    public required IReadOnlyList<ConditionalBand> Conditional { get; init; }

    /// <summary>Growth of the city at which each target is even, in plan order; empty where the draws are too few to tell.</summary>
    public required IReadOnlyList<EvenGrowth> EvenGrowth { get; init; }

    /// <summary>Margins, in plan order.</summary>
    public required IReadOnlyList<TargetMargin> Margins { get; init; }

    /// <summary>Pairs that fight or go together, the widest apart first.</summary>
    public required IReadOnlyList<TargetConflict> Conflicts { get; init; }

    /// <summary>Chances of the figures as reported, in plan order; null where they were not asked for.</summary>
    public IReadOnlyList<ReportedChance>? AsReported { get; init; }

    /// <summary>Where the spread of each target comes from; null where it was not asked.</summary>
    public RunSpread? Spread { get; init; }
}
