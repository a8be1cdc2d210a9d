using System.Globalization;
using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>Projects counted twice: a parent beside its parts, and one project under two codes.</summary>
internal static partial class FamilyChecks
{
    private const decimal Agreement = 0.01m;

    /// <summary>
    /// The rows without parents whose parts are listed too (numbers 3, 3.1, 3.2) and add up to them. Parts that do not add up stay beside their parent,
    /// with a problem noted.
    /// </summary>
    public static IReadOnlyList<LedgerRow> WithoutParents(IReadOnlyList<LedgerRow> rows, FindingList findings)
    {
        var left = new HashSet<LedgerRow>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < rows.Count; i++)
        {
            if (!Whole().IsMatch(rows[i].Sequence)) continue;
            string number = rows[i].Sequence;
            LedgerRow[] parts = [.. rows.Skip(i + 1).TakeWhile(row => !Whole().IsMatch(row.Sequence)).Where(row => IsPart(row.Sequence, number))];
            if (parts.Length == 0 || rows[i].Total is not { } total) continue;
            decimal sum = parts.Sum(part => part.Total?.Value.Value ?? 0);
            bool agrees = Math.Abs(sum - total.Value.Value) <= total.Value.Value * Agreement;
            if (agrees) left.Add(rows[i]);
            if (agrees) findings.Guess("parent-of-parts", total.Place, ("name", rows[i].Name), ("total", Text(total.Value.Value)), ("parts", parts.Length),
                ("cells", parts[0].Place.Cell));
            else findings.Problem("parent-and-parts-differ", total.Place, ("name", rows[i].Name), ("total", Text(total.Value.Value)), ("sum", Text(sum)),
                ("parts", parts.Length));
        }

        return [.. rows.Where(row => !left.Contains(row))];
    }

    /// <summary>Notes rows of one name under different codes, or of one code under different names.</summary>
    public static void CheckTwice(IReadOnlyList<LedgerRow> rows, FindingList findings)
    {
        foreach (IGrouping<string, LedgerRow> group in rows.GroupBy(row => row.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            LedgerRow first = group.First();
            foreach (LedgerRow row in group.Skip(1))
            {
                bool sameCode = first.Code is { } a && row.Code is { } b && string.Equals(a.Value, b.Value, StringComparison.Ordinal);
                findings.Problem(sameCode ? "row-twice" : "name-under-two-codes", row.Place, ("name", row.Name), ("other", first.Place.Cell),
                    ("code", row.Code?.Value ?? "—"), ("othercode", first.Code?.Value ?? "—"));
            }
        }
    }

    private static bool IsPart(string sequence, string number) =>
        sequence.StartsWith(number + ".", StringComparison.Ordinal) || sequence.StartsWith(number + "-", StringComparison.Ordinal)
            || Bracketed().IsMatch(sequence);

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\(\d+\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();
}
