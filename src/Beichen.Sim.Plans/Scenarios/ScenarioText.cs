namespace Beichen.Sim.Plans.Scenarios;

/// <summary>A scenario as the reader sees it.</summary>
public sealed record ScenarioText
{
    /// <summary>Id, the file's name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string Chinese { get; init; }

    /// <summary>Name in English.</summary>
    public required string English { get; init; }

    /// <summary>The question that it answers, in Chinese.</summary>
    public required string ChineseQuestion { get; init; }

    /// <summary>The question that it answers, in English.</summary>
    public required string EnglishQuestion { get; init; }

    /// <summary>True for a labelled stress, which may use evidence that was not knowable in January 2022.</summary>
    public required bool IsStress { get; init; }

    /// <summary>What a stress borrows from after January 2022.</summary>
    public required IReadOnlyList<string> Borrows { get; init; }

    /// <summary>Ids of the scenarios that it builds on, the root first and itself last.</summary>
    public required IReadOnlyList<string> Lineage { get; init; }

    /// <summary>Ids of the scenarios whose policy holds from some quarter on, with what they build on.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
}
