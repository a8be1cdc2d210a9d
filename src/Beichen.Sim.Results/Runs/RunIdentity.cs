namespace Beichen.Sim.Results.Runs;

/// <summary>What was run, and how: everything in a manifest that statistics do not give.</summary>
public sealed record RunIdentity
{
    /// <summary>Id of the scenario that was run.</summary>
    public required string Scenario { get; init; }

    /// <summary>Scenario in Chinese.</summary>
    public required string ScenarioZh { get; init; }

    /// <summary>Scenario in English.</summary>
    public required string ScenarioEn { get; init; }

    /// <summary>The question it asks, in Chinese.</summary>
    public string QuestionZh { get; init; } = "";

    /// <summary>The question it asks, in English.</summary>
    public string QuestionEn { get; init; } = "";

    /// <summary><c>ex-ante</c> or <c>stress</c>.</summary>
    public string Kind { get; init; } = "ex-ante";

    /// <summary>Seed that every draw is keyed by.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of silos.</summary>
    public required int Silos { get; init; }

    /// <summary>Fingerprint of the compiled plan.</summary>
    public required string PlanFingerprint { get; init; }

    /// <summary>SHA-256 over the canonical result columns.</summary>
    public required string ResultFingerprint { get; init; }

    /// <summary>Versions by name, written in ordinal order of their names.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>Share of the run's uncertain values that are assumed rather than sourced, 0–1; null when not counted.</summary>
    public double? AssumedShare { get; init; }

    /// <summary>Where the plan's text is ambiguous, and how it was read.</summary>
    public IReadOnlyList<Ambiguity> Ambiguities { get; init; } = [];

    /// <summary>The run that it was forked from; null for one of its own.</summary>
    public ForkOrigin? ForkedFrom { get; init; }

    /// <summary>What was known to have happened; null where nothing was.</summary>
    public RunActuals? Actuals { get; init; }

    /// <summary>Name of the run beside others: that of its scenario, with the date up to which something was known.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Label => Actuals is { } known ? $"{Scenario}@{known.DataDate}" : Scenario;

    /// <summary>Dates that the scenario asks of projects, and what they move.</summary>
    public IReadOnlyList<MovedDate> MovedDates { get; init; } = [];

    /// <summary>How the run was carried out; no fingerprint covers it.</summary>
    public required RunTiming Timing { get; init; }
}
