namespace Beichen.Sim.Results.Runs;

/// <summary>A date that the scenario asks of a project, and what it moves: medians of the plan's own draws, levers at their defaults.</summary>
/// <param name="Project">Id of the project.</param>
/// <param name="Zh">Its name in Chinese.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Stage">Stage of the date, in lower-case words joined by hyphens.</param>
/// <param name="Rule"><c>fixed</c>, <c>median</c> or <c>shift</c>.</param>
/// <param name="Was">Quarter in which the stage would be reached; null where it never is.</param>
/// <param name="Now">Quarter in which it is reached.</param>
/// <param name="Milestones">
/// Ids of the project's milestones: all of them move, for all that is left up to the stage is scaled or waits, and what comes after follows.
/// </param>
public sealed record MovedDate(string Project, string Zh, string En, string Stage, string Rule, string? Was, string? Now, IReadOnlyList<string> Milestones);
