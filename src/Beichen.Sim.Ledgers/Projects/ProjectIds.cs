using System.Security.Cryptography;
using System.Text;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Rows;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>Ids of imported projects: the code where there is one, else a hash of the name; ASCII, and the same next month.</summary>
internal sealed class ProjectIds(FindingList findings)
{
    private readonly Dictionary<string, LedgerRow> taken = new(StringComparer.Ordinal);

    /// <summary>The id of a row; a second row of one code or name gets a number behind it, and a guess is noted.</summary>
    public string Of(LedgerRow row)
    {
        string plain = Plain(row);
        string id = plain;
        for (int number = 2; !taken.TryAdd(id, row); number++) id = $"{plain}-{number}";
        if (!string.Equals(id, plain, StringComparison.Ordinal))
            findings.Guess("same-id", (row.Code?.Place) ?? row.Place, ("id", plain), ("taken", id), ("other", taken[plain].Place.Cell), ("name", row.Name),
                ("othername", taken[plain].Name));
        return id;
    }

    private static string Plain(LedgerRow row)
    {
        string code = string.Concat((row.Code?.Value ?? string.Empty).ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-')).Trim('-');
        // A code in Chinese or a bare number of a list names nothing for good.
        if (code.Count(letter => letter != '-') >= 5) return "p-" + code;
        return "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Name)))[..10];
    }
}
