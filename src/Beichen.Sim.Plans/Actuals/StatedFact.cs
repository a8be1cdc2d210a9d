namespace Beichen.Sim.Plans.Actuals;

/// <summary>What is known of a project, as a caller states it: a stage, a progress, or a milestone kept or missed.</summary>
public sealed record StatedFact
{
    /// <summary>Id of the project; may be left out beside a milestone that one project alone has.</summary>
    public string? Project { get; init; }

    /// <summary>The stage that it is in at the quarter's end, or reached on the date.</summary>
    public string? Stage { get; init; }

    /// <summary>Share of construction that is done at the quarter's end, above 0 and at most 1.</summary>
    public double? Progress { get; init; }

    /// <summary>The quarter at whose end it holds.</summary>
    public string? Quarter { get; init; }

    /// <summary>The day on which the stage was reached, such as <c>2022-02-20</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Id of a milestone.</summary>
    public string? Milestone { get; init; }

    /// <summary>Whether the milestone was missed.</summary>
    public bool? Missed { get; init; }

    /// <summary>Its values by the keys of a file of actuals; null where nothing is said.</summary>
    public IEnumerable<(string Key, string? Text)> Cells() =>
        [("project", Project), ("stage", Stage), ("progress", StatedActuals.Text(Progress)), ("quarter", Quarter),
            ("date", Date), ("milestone", Milestone), ("missed", Missed is { } missed ? missed ? "true" : "false" : null)];
}
