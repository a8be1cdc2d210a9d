using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Sheets;
using Beichen.Sim.Ledgers.Times;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>Reads the cells of a project's row.</summary>
internal sealed partial class RowReader(LedgerTable table, LedgerUnits units, int? year, FindingList findings)
{
    private readonly Sheet sheet = table.Sheet;
    private readonly TableHead head = table.Head;

    /// <summary>The project of a row; null, with the reason noted, when it cannot be taken.</summary>
    public LedgerRow? Read(TableRow row)
    {
        int at = row.Row;
        HeadColumn nameColumn = head.Of(ColumnRole.Name)!;
        Cell nameCell = sheet.Filled(at, nameColumn.Index);
        CellPlace place = sheet.Place(at, nameColumn.Index);
        if (nameCell.IsBlank || nameCell.Kind == CellKind.Uncomputed)
        {
            findings.Problem(nameCell.IsBlank ? "row-without-name" : "formula-without-value", place, ("found", nameCell.Text));
            return null;
        }

        string name = NameOf(nameCell, place);
        (Read<DayInterval>? start, Read<DayInterval>? finish, Read<decimal>? months) = Period(at);
        return new LedgerRow
        {
            Place = place,
            Row = at,
            Name = name,
            Sequence = Text(at, ColumnRole.Sequence)?.Value ?? string.Empty,
            Sections = row.Sections,
            Year = year,
            Code = Code(at),
            Total = Amount(at, ColumnRole.Total, "money", mayBeNegative: false),
            YearPlan = Amount(at, ColumnRole.YearPlan, "money", mayBeNegative: false),
            Done = Amount(at, ColumnRole.Done, "money", mayBeNegative: false),
            DoneBefore = Amount(at, ColumnRole.DoneBefore, "money", mayBeNegative: false),
            DoneInYear = Amount(at, ColumnRole.DoneInYear, "money", mayBeNegative: true) ?? Months(at),
            Rate = Rate(at),
            Start = Date(at, ColumnRole.Start) ?? start,
            Finish = Date(at, ColumnRole.Finish) ?? finish,
            Months = months,
            StatisticsEntry = Date(at, ColumnRole.StatisticsEntry),
            Stage = Text(at, ColumnRole.Stage),
            Nature = Text(at, ColumnRole.Nature),
            Type = Text(at, ColumnRole.Type),
            Chain = Text(at, ColumnRole.Chain),
            Builder = Text(at, ColumnRole.Builder),
            Location = Text(at, ColumnRole.Place),
            Park = Text(at, ColumnRole.Park),
            Scale = Text(at, ColumnRole.Scale),
            Land = Amount(at, ColumnRole.Land, "land", mayBeNegative: false),
            Floor = Amount(at, ColumnRole.Floor, "floor", mayBeNegative: false),
        };
    }

    private string NameOf(Cell cell, CellPlace place)
    {
        string tight = cell.Plain;
        Match match = Telephone().Match(tight);
        if (!match.Success) return tight;
        // A person and a telephone behind the name: the name is what stands on the first line, else before them.
        string first = Wide.Tight(cell.Text.Split('\n')[0]);
        string name = first.Length < tight.Length && !Telephone().IsMatch(first) ? first : Person().Replace(tight[..match.Index], string.Empty);
        findings.Guess("name-with-telephone", place, ("found", tight), ("taken", name));
        return name;
    }

    private Read<string>? Code(int row)
    {
        if (head.Of(ColumnRole.Code) is not { } column || sheet[row, column.Index] is not { IsBlank: false } cell) return null;
        if (cell.Kind is CellKind.Uncomputed or CellKind.Error) findings.Problem("formula-without-value", sheet.Place(row, column.Index), ("found", cell.Text));
        return AmountReader.IsUnknown(cell.Plain) || cell.Kind is CellKind.Uncomputed or CellKind.Error ? null
            : new Read<string>(cell.Plain, sheet.Place(row, column.Index));
    }

    private Read<string>? Text(int row, ColumnRole role)
    {
        if (head.Of(role) is not { } column || sheet.Filled(row, column.Index) is not { IsBlank: false } cell
            || AmountReader.IsUnknown(cell.Plain)) return null;
        return new Read<string>(cell.Plain, sheet.Place(row, column.Index));
    }

    private Read<Amount>? Amount(int row, ColumnRole role, string family, bool mayBeNegative) =>
        head.Of(role) is { } column ? Amount(row, column, family, mayBeNegative) : null;

    private Read<Amount>? Amount(int row, HeadColumn column, string family, bool mayBeNegative)
    {
        Cell cell = sheet[row, column.Index];
        CellPlace place = sheet.Place(row, column.Index);
        AmountReading reading = AmountReader.Read(cell);
        if (reading.Trouble is { } trouble)
        {
            findings.Problem(trouble, place, ("found", cell.Text));
            return null;
        }

        if (reading.IsUnknown) findings.Guess("not-known", place, ("found", cell.Text), ("head", column.Text));
        if (reading.Amount is not { } amount) return null;
        if (amount.Unit is { } own && HeadWords.Factor(family, own) is null)
        {
            findings.Problem("unit-of-another-kind", place, ("found", cell.Text), ("head", column.Text));
            return null;
        }

        if (units.Factor(column, family, amount.Unit) is not { } factor)
        {
            findings.Problem("foreign-money", place, ("found", cell.Text), ("unit", column.Unit));
            return null;
        }

        if (amount.Doubt is { } doubt) findings.Guess(doubt, place, ("found", cell.Text), ("low", amount.Low), ("value", amount.Value), ("high", amount.High));
        if (amount.Value < 0 && !mayBeNegative)
        {
            findings.Problem("negative", place, ("found", cell.Text), ("head", column.Text));
            return null;
        }

        if (amount.Value < 0) findings.Guess("negative-catch-up", place, ("found", cell.Text), ("head", column.Text));
        return new Read<Amount>(amount.Times(factor), place);
    }

    /// <summary>Months side by side: their sum is the year to date.</summary>
    private Read<Amount>? Months(int row)
    {
        HeadColumn[] columns = [.. head.Columns.Where(column => column.Role == ColumnRole.DoneInMonth)];
        if (columns.Length < 2) return null;
        Read<Amount>[] months = [.. columns.Select(column => Amount(row, column, "money", mayBeNegative: true)).OfType<Read<Amount>>()];
        if (months.Length == 0) return null;
        return new Read<Amount>(new Amount(months.Sum(month => month.Value.Value), months.Sum(month => month.Value.Low), months
            .Sum(month => month.Value.High)), months[^1].Place);
    }

    private Read<decimal>? Rate(int row)
    {
        if (head.Of(ColumnRole.Rate) is not { } column) return null;
        Cell cell = sheet[row, column.Index];
        AmountReading reading = AmountReader.Read(cell);
        if (reading.Amount is not { } amount) return null;
        bool isPercent = string.Equals(amount.Unit, "%", StringComparison.Ordinal) || string.Equals(column.Unit, "%", StringComparison.Ordinal)
            || amount.Value > 2;
        return new Read<decimal>(isPercent ? amount.Value / 100 : amount.Value, sheet.Place(row, column.Index));
    }

    private Read<DayInterval>? Date(int row, ColumnRole role)
    {
        if (head.Of(role) is not { } column) return null;
        CellPlace place = sheet.Place(row, column.Index);
        if (Dates(row, column, place) is not { } reading || reading.Dates.Count == 0) return null;
        if (reading.Dates.Count > 1) findings.Guess("two-dates-for-one", place, ("found", sheet[row, column.Index].Text),
            ("taken", role == ColumnRole.Finish ? reading.Dates[^1] : reading.Dates[0]));
        return new Read<DayInterval>(role == ColumnRole.Finish ? reading.Dates[^1] : reading.Dates[0], place);
    }

    private (Read<DayInterval>? Start, Read<DayInterval>? Finish, Read<decimal>? Months) Period(int row)
    {
        if (head.Of(ColumnRole.Period) is not { } column) return default;
        CellPlace place = sheet.Place(row, column.Index);
        if (Dates(row, column, place) is not { } reading) return default;
        Read<decimal>? months = reading.Months is { } length ? new Read<decimal>(length, place) : null;
        if (reading.Dates.Count == 2) return (new(reading.Dates[0], place), new(reading.Dates[1], place), months);
        if (reading.Dates.Count == 1)
        {
            // One date for a period is when it ends; a lone year is when it begins and ends.
            bool isYear = reading.Dates[0].Last.DayNumber - reading.Dates[0].First.DayNumber > 300;
            findings.Guess("one-date-for-a-period", place, ("found", sheet[row, column.Index].Text));
            return (isYear ? new(reading.Dates[0], place) : null, new(reading.Dates[0], place), months);
        }

        return (null, null, months);
    }

    private DateReading? Dates(int row, HeadColumn column, CellPlace place)
    {
        Cell cell = sheet[row, column.Index];
        DateReading reading = DateReader.Read(cell, sheet.Counts1904, year);
        if (reading.Trouble is { } trouble)
        {
            findings.Problem(trouble, place, ("found", cell.Text), ("head", column.Text));
            return null;
        }

        if (reading.IsUnknown) findings.Guess("not-known", place, ("found", cell.Text), ("head", column.Text));
        if (reading.Doubt is { } doubt) findings.Guess(doubt, place, ("found", cell.Text),
            ("taken", reading.Dates.Count > 0 ? reading.Dates[0] : string.Empty));
        return reading;
    }

    [GeneratedRegex(@"(?:联系人|联系电话|电话|手机)?[:：]?(?:1\d{10}|0\d{2,3}-?\d{7,8})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?:\(?联系人[:：]?.*|[,，;；/].{2,4})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Person();
}
