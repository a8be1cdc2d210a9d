using System.Security.Cryptography;
using System.Text;

namespace Beichen.Sim.Plans.Ledgers;

/// <summary>One number for everything that a plan's results depend on, the seed apart.</summary>
internal static class Fingerprint
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, over a line <c>path=value|unit|distribution</c>, and <c>|from-target</c> where
    /// one is named, for each entry in ordinal order of paths; then a line <c>design=digest</c> where values differ by draw.
    /// </summary>
    public static string Of(Ledger ledger, string? design = null)
    {
        var canonical = new StringBuilder();
        foreach (LedgerEntry entry in ledger.Entries)
        {
            canonical.Append(entry.Path).Append('=').Append(entry.Value).Append('|').Append(entry.Unit).Append('|').Append(entry.Distribution);
            if (entry.FromTarget is { } target) canonical.Append('|').Append(target);
            canonical.Append('\n');
        }

        if (design is not null) canonical.Append("design=").Append(design).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }
}
