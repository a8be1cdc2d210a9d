namespace Beichen.Sim.Plans;

/// <summary>An entity of the seeds.</summary>
/// <param name="Kind">What it is: project, park, chain, commercial district, stream, activity, target.</param>
/// <param name="Id">Id.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="English">Name in English.</param>
/// <param name="Quote">The plan's words that name it; null when it is not named there.</param>
public sealed record SeedEntity(string Kind, string Id, string Chinese, string English, string? Quote)
{
    /// <summary>Where it stands, as <c>file:line:column</c>.</summary>
    public required string Place { get; init; }
}
