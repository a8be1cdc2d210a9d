using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Seeds;

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
        if (TextFile.Read(file, scope.Problems, "technical coefficients, rows supply and columns use") is not { } content) return columns;
        Cell[][] rows = [.. Rows(content, start)];
        if (!HeaderFits(rows, ids, start, scope.Problems)) return columns;
        for (int supply = 0; supply < ids.Count; supply++)
        {
            for (int use = 0; use < ids.Count; use++)
            {
                Cell cell = rows[supply + 1][use + 1];
                if (!Words.TryNumber(cell.Text, out double number) || number is < 0 or >= 1)
                    scope.Problems.Add(cell.Place, $"coefficient '{cell.Text}' in row '{ids[supply]}', column '{ids[use]}'", "at least 0, below 1");
                columns[use][supply] = number;
                scope.Reading.Enter(new LedgerEntry
                {
                    Path = $"io-coefficients/{ids[supply]}/{ids[use]}",
                    Value = Words.Number(number),
                    Number = number,
                    Unit = Unit.Fraction,
                    Basis = basis,
                    Confidence = confidence,
                    Source = source,
                    File = scope.Reading.FileOf(start),
                    Line = cell.Place.Line,
                });
            }
        }

        return columns;
    }

    private static bool HeaderFits(Cell[][] rows, IReadOnlyList<string> ids, Place start, ProblemList problems)
    {
        string expected = $"a header and {ids.Count} rows of {ids.Count + 1} columns";
        if (rows.Length < ids.Count + 1)
        {
            problems.Add(rows.Length > 0 ? rows[^1][0].Place : start, $"a table of {rows.Length} lines", expected);
            return false;
        }

        if (Array.Find(rows[..(ids.Count + 1)], row => row.Length != ids.Count + 1) is { } wrong)
        {
            problems.Add(wrong[^1].Place, $"a line of {wrong.Length} columns, the last '{wrong[^1].Text}'", expected);
            return false;
        }

        for (int i = 0; i < ids.Count; i++)
        {
            foreach ((Cell cell, string what) in (ReadOnlySpan<(Cell, string)>)[(rows[0][i + 1], "column"), (rows[i + 1][0], "row")])
            {
                if (string.Equals(cell.Text, ids[i], StringComparison.Ordinal)) continue;
                problems.Add(cell.Place, $"{what} '{cell.Text}'", $"activity '{ids[i]}', in the order of activities.yaml");
                return false;
            }
        }

        return true;
    }

    // The lines that are not empty, cut at commas; a cell's text is without the blanks around it.
    private static IEnumerable<Cell[]> Rows(string content, Place start)
    {
        int number = 0;
        foreach (string line in content.Split('\n'))
        {
            number++;
            if (line.TrimEnd('\r').Length == 0) continue;
            int column = 1;
            var cells = new List<Cell>();
            foreach (string text in line.Split(','))
            {
                cells.Add(new Cell(text.Trim(), start with { Line = number, Column = column }));
                column += text.Length + 1;
            }

            yield return [.. cells];
        }
    }

    private sealed record Cell(string Text, Place Place);

    private static (string Basis, string Confidence, string Source) SourceOf(PlanScope scope)
    {
        MapNode? map = scope.Seeds.CoefficientSource;
        string? Text(string key) => (map?.Get(key) as ScalarNode)?.Text;
        if (map is not null && Text("source") is null)
            scope.Problems.Add(map.Place, "the coefficients have no source", "source: the table that they are from");
        return (Text("basis") ?? Evidence.Official, Text("confidence") ?? "low", Text("source") ?? string.Empty);
    }
}
