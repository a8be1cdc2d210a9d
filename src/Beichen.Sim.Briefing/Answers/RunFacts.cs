namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// What a briefing says of a run beyond its manifest: counts, groups, differences and influences, each computed from the manifest, the ledger and the columns.
/// </summary>
public sealed record RunFacts
{
    /// <summary>District that the run is of.</summary>
    public required NameFact District { get; init; }

    /// <summary>Year of the targets.</summary>
    public required int Year { get; init; }

    /// <summary>Scored targets due within the run.</summary>
    public required int Due { get; init; }

    /// <summary>Draws that meet all of them.</summary>
    public required int JointHits { get; init; }

    /// <summary>Targets with a chance, by word of certainty, the surest first.</summary>
    public required IReadOnlyList<CertaintyGroup> Groups { get; init; }

    /// <summary>Least outcome that is a hit, and the median less it, by target.</summary>
    public required IReadOnlyList<AskedFact> Asked { get; init; }

    /// <summary>Changes of chance, in plan order; empty where timing was not asked.</summary>
    public required IReadOnlyList<TimingFact> Timing { get; init; }

    /// <summary>Targets whose chance a quarter's delay moves by ten points or more.</summary>
    public required IReadOnlyList<string> Decided { get; init; }

    /// <summary>Targets whose chance it moves by less than three points.</summary>
    public required IReadOnlyList<string> Spared { get; init; }

    /// <summary>How many those are.</summary>
    public required int SparedCount { get; init; }

    /// <summary>Pairs, as in the manifest.</summary>
    public required IReadOnlyList<PairFact> Pairs { get; init; }

    /// <summary>How many of them fight.</summary>
    public required int Fights { get; init; }

    /// <summary>How many go together.</summary>
    public required int Kin { get; init; }

    /// <summary>
    /// Milestones due within the run, how many of them the interval of the chance does not put above one half, and those by chance, the least first.
    /// </summary>
    public required MilestoneFacts Milestones { get; init; }

    /// <summary>Uncertain values told from chance, by share of a target's spread, the greatest first.</summary>
    public required IReadOnlyList<InputFact> Inputs { get; init; }

    /// <summary>How many uncertain values the run has.</summary>
    public required int Uncertain { get; init; }
}
