namespace Beichen.Sim.Results.Comparisons;

/// <summary>A setting in which a scenario's plan differs from the reference's.</summary>
/// <param name="Path">Path in the ledger; of a lever or a date without what it is set on; of a project that only one of them has, the project's.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="On">Ids of what a lever or a date is set on; empty for the others.</param>
/// <param name="Unit">Unit as the ledger has it; empty for a setting.</param>
/// <param name="Before">What the reference says, as the ledger writes it; null where it says nothing.</param>
/// <param name="After">What the scenario says, likewise.</param>
public sealed record SettingDifference(string Path, string Zh, string En, IReadOnlyList<string> On, string Unit, string? Before, string? After);
