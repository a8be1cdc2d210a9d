namespace Beichen.Sim.Workbench.Answers;

/// <summary>What the page shows of a state: texts in both languages, and the places of marks. The page works nothing out.</summary>
public sealed record WorkbenchAnswer
{
    /// <summary>Fingerprint of the result: that of <c>beichen run</c> of the same scenario.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Number of draws, as printed.</summary>
    public required string DrawsText { get; init; }

    /// <summary>From the question to the answer, in whole milliseconds.</summary>
    public required int Milliseconds { get; init; }

    /// <summary>Number of settings that differ from the scenario.</summary>
    public required int Edits { get; init; }

    /// <summary>What all measures cost together, the scenario's own included; a dash where one of them has no cost.</summary>
    public required Bilingual Cost { get; init; }

    /// <summary>What each lever that is set costs, by id, and under <c>dates</c> the dates that are asked for.</summary>
    public required IReadOnlyDictionary<string, Bilingual> Costs { get; init; }

    /// <summary>The answer in a sentence.</summary>
    public required Bilingual Headline { get; init; }

    /// <summary>What was asked.</summary>
    public required Bilingual Subline { get; init; }

    /// <summary>The key figures beside the headline.</summary>
    public required IReadOnlyList<KeyFigure> Key { get; init; }

    /// <summary>The targets, in plan order.</summary>
    public required IReadOnlyList<TargetAnswer> Targets { get; init; }

    /// <summary>Projects with a milestone, in plan order.</summary>
    public required IReadOnlyList<ProjectAnswer> Projects { get; init; }

    /// <summary>The axis of the schedule.</summary>
    public required ScheduleAxis Axis { get; init; }

    /// <summary>The finding of the schedule.</summary>
    public required Bilingual ScheduleHeadline { get; init; }

    /// <summary>Source line of the figures.</summary>
    public required Bilingual Source { get; init; }

    /// <summary>The command that gives the same fingerprint.</summary>
    public required string Command { get; init; }

    /// <summary>Last quarter of which something is known; null for the plan before anything has happened.</summary>
    public string? KnownTo { get; init; }

    /// <summary>Names what the lights of the projects follow from: an answer with the same name has the same lights.</summary>
    public required string LightsOf { get; init; }

    /// <summary>The pinned run; null when nothing is pinned.</summary>
    public PinnedAnswer? Pinned { get; init; }
}

/// <summary>A key figure.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">Its value.</param>
/// <param name="Note">A line below.</param>
/// <param name="Tone">up, down, even or none.</param>
/// <param name="Small">Whether it is set smaller, being words.</param>
public sealed record KeyFigure(Bilingual Label, Bilingual Text, Bilingual Note, string Tone, bool Small);

/// <summary>The schedule's axis.</summary>
/// <param name="From">First quarter, since the first day.</param>
/// <param name="To">Last quarter.</param>
/// <param name="End">Where the year of the plan ends.</param>
/// <param name="Labels">A label a quarter.</param>
public sealed record ScheduleAxis(int From, int To, int End, IReadOnlyList<string> Labels);

/// <summary>What the page shows of a pinned run beside the one at hand.</summary>
/// <param name="Fingerprint">Fingerprint of its result.</param>
/// <param name="Targets">Its strips, in plan order.</param>
public sealed record PinnedAnswer(string Fingerprint, IReadOnlyList<PinnedTarget> Targets);

/// <summary>A target of a pinned run.</summary>
/// <param name="Strip">Where it lies.</param>
public sealed record PinnedTarget(Strip Strip);
