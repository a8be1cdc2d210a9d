namespace Beichen.Sim.Charts;

/// <summary>A project's lights.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Chances">Chance of green, yellow and red at the end of each quarter.</param>
/// <param name="Changes">Day on which green is expected to end; null where it does not.</param>
public sealed record LightsRow(Bilingual Name, IReadOnlyList<(double Green, double Yellow, double Red)> Chances, string? Changes);
