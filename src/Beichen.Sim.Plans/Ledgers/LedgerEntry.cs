namespace Beichen.Sim.Plans.Ledgers;

/// <summary>One value that a run uses, and how it is known.</summary>
public sealed record LedgerEntry
{
    /// <summary>Path of the value, e.g. <c>projects/smc-2/investment</c>; its uncertainty is keyed by it.</summary>
    public required string Path { get; init; }

    /// <summary>The value as text, exact and free of culture.</summary>
    public required string Value { get; init; }

    /// <summary>The value as a number; null for a setting that is no single number.</summary>
    public double? Number { get; init; }

    /// <summary>Unit; empty for a setting.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Distribution as written, e.g. <c>triangular [8, 10, 13]</c>; null for a certain value.</summary>
    public string? Distribution { get; init; }

    /// <summary>plan, official, derived, analogue, assumed; setting for structure; scenario for what a scenario sets.</summary>
    public required string Basis { get; init; }

    /// <summary>high, med or low; null where not stated.</summary>
    public string? Confidence { get; init; }

    /// <summary>Where the value comes from, in words or an address; null when a quote says it.</summary>
    public string? Source { get; init; }

    /// <summary>The plan's own words, verbatim; null when a source says it.</summary>
    public string? Quote { get; init; }

    /// <summary>False when it was not knowable in January 2022.</summary>
    public bool Knowable { get; init; } = true;

    /// <summary>Id of the target that the value was set from; null when its evidence comes from outside the targets.</summary>
    public string? FromTarget { get; init; }

    /// <summary>File, relative to the folder that holds the seeds folder.</summary>
    public required string File { get; init; }

    /// <summary>Line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>The defaults that it was inherited from, e.g. <c>kinds/industrial</c>; null when the entity states it itself.</summary>
    public string? InheritedFrom { get; init; }

    /// <summary>Key of the uncertainty's draws; null for a certain value.</summary>
    public uint? UncertaintyKey { get; init; }
}
