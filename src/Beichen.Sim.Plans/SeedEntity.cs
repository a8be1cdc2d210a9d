namespace Beichen.Sim.Plans;

/// <summary>An entity of the seeds.</summary>
/// <param name="Kind">What it is: project, park, chain, commercial district, stream, activity, target.</param>
/// <param name="Id">Id.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="English">Name in English.</param>
/// <param name="Quote">The plan's words that name it; null when it is not named there.</param>
public sealed record SeedEntity(string Kind, string Id, string Chinese, string English, string? Quote)
{
    /// <summary>Where it stands, as <c>file:line:column</c> seen from the folder that one is in.</summary>
    public required string Place { get; init; }

    /// <summary>Where it stands among the project's files, as the ledger names it: <c>seeds/district/projects.yaml:12</c>.</summary>
    public required string Source { get; init; }
}
