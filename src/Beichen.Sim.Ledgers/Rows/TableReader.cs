using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Sheets;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>Cuts a sheet into its tables and tells what each row is.</summary>
internal sealed partial class TableReader(ImportMap map)
{
    private readonly HeadFinder finder = new(map);

    /// <summary>The tables of a sheet, from the top.</summary>
    public IReadOnlyList<LedgerTable> Tables(Sheet sheet)
    {
        var tables = new List<LedgerTable>();
        int floor = 0;
        while (finder.Next(sheet, floor, floor) is { } head)
        {
            IReadOnlyList<TableRow> rows = Rows(sheet, head);
            tables.Add(new LedgerTable(sheet, head, rows));
            floor = rows.Count == 0 ? head.Bottom + 1 : rows[^1].Row + 1;
        }

        return tables;
    }

    private List<TableRow> Rows(Sheet sheet, TableHead head)
    {
        var rows = new List<TableRow>();
        var sections = new List<(int Level, string Text)>();
        for (int row = head.Bottom + 1; row < sheet.Rows; row++)
        {
            RowKind kind = KindOf(sheet, head, row);
            if (kind == RowKind.Title) break;
            if (kind == RowKind.Head)
            {
                TableHead again = finder.At(sheet, row, row)!;
                if (!Same(head, again)) break;
                for (; row <= again.Bottom; row++) rows.Add(new TableRow(row, RowKind.Head, []));
                row--;
                continue;
            }

            if (kind == RowKind.Section)
            {
                string text = Label(sheet, head, row);
                int level = LevelOf(sheet, head, row);
                sections.RemoveAll(section => section.Level >= level);
                sections.Add((level, text));
            }

            rows.Add(new TableRow(row, kind, [.. sections.Select(section => section.Text)]));
        }

        return rows;
    }

    private RowKind KindOf(Sheet sheet, TableHead head, int row)
    {
        int[] used = [.. sheet.Used(row)];
        if (used.Length == 0) return RowKind.Blank;
        if (finder.At(sheet, row, row) is not null) return RowKind.Head;
        string first = sheet[row, used[0]].Plain;
        string name = NameOf(sheet, head, row);
        if (used.Length <= 2 && TitleOfNext(sheet, row, used)) return RowKind.Title;
        if (name.StartsWith(Vocabulary.Example, StringComparison.Ordinal)) return RowKind.Note;
        if (IsTotal(first) || IsTotal(name)) return RowKind.Total;
        bool alone = used.Length == 1 || used.All(column => sheet.MergedAt(row, column) is { } range && range.Left == used[0]);
        if (Vocabulary.Notes.Any(word => first.StartsWith(word + ":", StringComparison.Ordinal))
            || (alone && Vocabulary.Notes.Any(word => first.StartsWith(word, StringComparison.Ordinal)))) return RowKind.Note;
        if (Chapter().IsMatch(SequenceOf(sheet, head, row)) || ChapterName().IsMatch(name) || ChapterName().IsMatch(first)) return RowKind.Section;
        if (alone && sheet[row, used[0]].Kind == CellKind.Text) return (first.Length > 40) ? RowKind.Note : RowKind.Section;
        return RowKind.Project;
    }

    // A title stands alone, wide, and is followed by a head of its own within a few rows.
    private bool TitleOfNext(Sheet sheet, int row, int[] used)
    {
        if (used.Any(column => sheet[row, column].Kind != CellKind.Text)) return false;
        for (int below = row + 1; below <= row + 4 && below < sheet.Rows; below++)
        {
            if (finder.At(sheet, below, below) is not null) return true;
            if (sheet.Used(below).Count() > 3) return false;
        }

        return false;
    }

    private static bool Same(TableHead one, TableHead other) =>
        one.Columns.Select(column => (column.Index, column.Text)).SequenceEqual(other.Columns.Select(column => (column.Index, column.Text)));

    private static bool IsTotal(string text) => Vocabulary.Totals.Any(word => text.StartsWith(word, StringComparison.Ordinal)
        || text.EndsWith(word, StringComparison.Ordinal)) && text.Length <= 14;

    private static int LevelOf(Sheet sheet, TableHead head, int row)
    {
        string sequence = SequenceOf(sheet, head, row), label = Label(sheet, head, row);
        if (sequence.StartsWith('(') || label.StartsWith('(')) return 2;
        return Chapter().IsMatch(sequence) || ChapterName().IsMatch(label) ? 1 : 3;
    }

    /// <summary>The words of a section's row.</summary>
    private static string Label(Sheet sheet, TableHead head, int row)
    {
        string name = NameOf(sheet, head, row);
        if (name.Length > 0) return name;
        int first = sheet.Used(row).First();
        return sheet[row, first].Plain;
    }

    private static string NameOf(Sheet sheet, TableHead head, int row) => head.Of(ColumnRole.Name) is { } name ? sheet.Filled(row, name.Index).Plain
        : string.Empty;

    private static string SequenceOf(Sheet sheet, TableHead head, int row) => head.Of(ColumnRole.Sequence) is { } sequence ? sheet[row, sequence.Index].Plain
        : string.Empty;

    [GeneratedRegex("^(?:[一二三四五六七八九十]+[、.]?|\\([一二三四五六七八九十]+\\)[、.]?)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex("^(?:[一二三四五六七八九十]+[、.]|\\([一二三四五六七八九十]+\\))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChapterName();
}
