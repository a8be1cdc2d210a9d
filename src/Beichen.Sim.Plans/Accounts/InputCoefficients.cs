using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>Reads io-coefficients.csv: rows supply, columns use, header and first column the activities' ids in plan order.</summary>
internal static class InputCoefficients
{
    /// <summary>What five printed decimals of 22 numbers may add up to.</summary>
    public const double Rounding = 2e-4;

    /// <summary>The column of each activity; zeros, with the problems noted, where the file is faulty.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Read(PlanScope scope)
    {
        IReadOnlyList<string> ids = scope.Activities.Ids;
        double[][] columns = [.. ids.Select(_ => new double[ids.Count])];
        string file = Path.Combine(scope.Seeds.Folder, SeedTree.Coefficients);
        (string basis, string confidence, string source) = SourceOf(scope);
        var start = new Place(file, 1, 1);
        if (!File.Exists(file))
        {
            scope.Problems.Add(start, "no such file", "technical coefficients, rows supply and columns use");
            return columns;
        }

        string[][] rows = [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split(','))];
        if (!HeaderFits(rows, ids, start, scope.Problems)) return columns;
        for (int supply = 0; supply < ids.Count; supply++)
        {
            for (int use = 0; use < ids.Count; use++)
            {
                string text = rows[supply + 1][use + 1].Trim();
                if (!Words.TryNumber(text, out double number) || number is < 0 or >= 1)
                    scope.Problems.Add(start with { Line = supply + 2 }, $"coefficient '{text}' of '{ids[supply]}' for '{ids[use]}'", "at least 0, below 1");
                columns[use][supply] = number;
                scope.Reading.Enter(new LedgerEntry
                {
                    Path = $"io-coefficients/{ids[supply]}/{ids[use]}",
                    Value = Words.Number(number),
                    Number = number,
                    Unit = Values.Unit.Fraction,
                    Basis = basis,
                    Confidence = confidence,
                    Source = source,
                    File = scope.Reading.FileOf(start),
                    Line = supply + 2,
                });
            }
        }

        return columns;
    }

    private static bool HeaderFits(string[][] rows, IReadOnlyList<string> ids, Place start, ProblemList problems)
    {
        if (rows.Length < ids.Count + 1 || rows.Take(ids.Count + 1).Any(row => row.Length != ids.Count + 1))
        {
            problems.Add(start, $"a table of {rows.Length} lines, the first with {(rows.Length > 0 ? rows[0].Length : 0)} columns", $"a header and {ids.Count} rows of {ids.Count + 1} columns");
            return false;
        }

        for (int i = 0; i < ids.Count; i++)
        {
            if (string.Equals(rows[0][i + 1], ids[i], StringComparison.Ordinal) && string.Equals(rows[i + 1][0], ids[i], StringComparison.Ordinal)) continue;
            problems.Add(start with { Line = i + 2 }, $"row '{rows[i + 1][0]}' and column '{rows[0][i + 1]}'", $"activity '{ids[i]}', in the order of activities.yaml");
            return false;
        }

        return true;
    }

    private static (string Basis, string Confidence, string Source) SourceOf(PlanScope scope)
    {
        MapNode? map = scope.Seeds.CoefficientSource;
        string? Text(string key) => (map?.Get(key) as ScalarNode)?.Text;
        if (map is not null && Text("source") is null)
            scope.Problems.Add(map.Place, "the coefficients have no source", "source: the table that they are from");
        return (Text("basis") ?? Values.Evidence.Official, Text("confidence") ?? "low", Text("source") ?? string.Empty);
    }
}
