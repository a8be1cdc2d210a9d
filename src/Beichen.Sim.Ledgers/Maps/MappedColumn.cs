namespace Beichen.Sim.Ledgers.Maps;

/// <summary>What a map says of a column.</summary>
/// <param name="Role">Its role in the words of the vocabulary; null to leave it as read.</param>
/// <param name="Unit">Its unit; null to leave it as read.</param>
public sealed record MappedColumn(string? Role, string? Unit);
