namespace Beichen.Sim.Plans.Ledgers;

/// <summary>Every value that a run uses, in the order of paths.</summary>
/// <param name="Entries">The entries.</param>
public sealed record Ledger(IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>A ledger without entries.</summary>
    public static Ledger Empty { get; } = new([]);

    /// <summary>The entry of a path; null when the run uses no such value.</summary>
    public LedgerEntry? Find(string path) => Entries.FirstOrDefault(entry => string.Equals(entry.Path, path, StringComparison.Ordinal));
}
