namespace Beichen.Sim.Charts;

/// <summary>A project's slack.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Slack">Quarters that it may be late; null where it is unsafe as planned.</param>
/// <param name="IsOpen">True when the longest slip tried is safe too.</param>
/// <param name="Chances">The chance by slip, from as planned on.</param>
public sealed record SlackRow(Bilingual Name, int? Slack, bool IsOpen, IReadOnlyList<double> Chances);
