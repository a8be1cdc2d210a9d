using System.Globalization;
using System.Text;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Whole;

/// <summary>A thousand copies of one ledger, each written in another way or damaged: the same plan, or a finding that names the cell.</summary>
public sealed class MutationTests
{
    private const int Harmless = 700, Damaged = 300;

    [Fact]
    public void Seven_hundred_ways_to_write_one_ledger_end_in_one_fingerprint()
    {
        using var folder = new LedgerFolder();
        using var compiled = new CompiledLedger();
        string expected = compiled.Fingerprint(LedgerFolder.Import(folder.Text("plain.csv", Csv([LedgerText.Heads, .. LedgerText.Small().Rows], ','))));
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int seed = 0; seed < Harmless; seed++)
        {
            var random = new Random(seed);
            List<string[]> table = Rewrite(random);
            string file = random.Next(3) == 0 ? Workbook(folder.PathOf("t.xlsx"), table, random) : Text(folder, table, random);
            ImportResult result = LedgerFolder.Import(file);
            // Sources name cells and are of no weight in a plan: equal projects need compiling once.
            string key = ProjectsKey(result);
            if (!seen.TryGetValue(key, out string? fingerprint)) seen[key] = fingerprint = compiled.Fingerprint(result);
            Assert.True(string.Equals(expected, fingerprint, StringComparison.Ordinal),
                $"seed {seed}: {string.Join('\n', result.Findings.Select(finding => finding.Line(FindingWords.Of("en"))))}\n"
                + $"{string.Join('\n', table.Take(6).Select(row => string.Join('|', row)))}");
        }
    }

    [Fact]
    public void Three_hundred_damaged_copies_name_the_cell_that_was_damaged()
    {
        using var folder = new LedgerFolder();
        for (int seed = 0; seed < Damaged; seed++)
        {
            var random = new Random(10_000 + seed);
            LedgerText ledger = LedgerText.Small();
            int row = random.Next(ledger.Rows.Count);
            string[] cells = ledger.Rows[row];
            (int column, string text) = random.Next(9) switch
            {
                0 => (LedgerText.Total, "待定"),
                1 => (LedgerText.Total, cells[LedgerText.Total] + "x"),
                2 => (LedgerText.Total, "-" + cells[LedgerText.Total]),
                3 => (LedgerText.Total, "99999"),
                4 => (LedgerText.YearPlan, cells[LedgerText.YearPlan] + "0000"),
                5 => (LedgerText.Finish, "2020年3月"),
                6 => (LedgerText.Start, "尽快"),
                7 => (LedgerText.Before, cells[LedgerText.Before] + "9999999"),
                _ => (LedgerText.Stage, "停工"),
            };
            cells[column] = text;
            ImportResult result = LedgerFolder.Import(folder.Text("t.csv", Csv([LedgerText.Heads, .. ledger.Rows], ',')));
            string cell = Sheets.CellName.Of(row + 1, column);
            Assert.True(
                result.Findings.Any(finding => finding.Grade >= Grade.Guess && finding.Place.Cell == cell),
                $"seed {seed}: {cell} '{text}' is not named: {string.Join('\n', result.Findings.Select(finding => finding.Line(FindingWords.Of("en"))))}");
        }
    }

    /// <summary>The table in another order of columns, other units, digits, dates, titles, heads, and with rows of totals and sections among it.</summary>
    private static List<string[]> Rewrite(Random random)
    {
        LedgerText ledger = LedgerText.Small();
        string[] heads = [.. LedgerText.Heads];
        bool total = random.Next(2) == 0, wide = random.Next(2) == 0, thousands = random.Next(2) == 0, blanks = random.Next(2) == 0;
        if (total) heads[LedgerText.Total] = random.Next(2) == 0 ? "计划总投资(万元)" : "总投资\n（万元）";
        if (random.Next(2) == 0) heads[LedgerText.YearPlan] = "年度计划投资（亿元）";
        bool plan = heads[LedgerText.YearPlan] is "年度计划投资（亿元）";
        foreach (string[] row in ledger.Rows)
        {
            if (total) row[LedgerText.Total] = Scaled(row[LedgerText.Total], 10000, thousands);
            if (plan) row[LedgerText.YearPlan] = Scaled(row[LedgerText.YearPlan], 0.0001m, false);
            if (blanks && row[LedgerText.Before].Length == 0) row[LedgerText.Before] = random.Next(2) == 0 ? "" : " ";
            row[LedgerText.Start] = random.Next(4) switch
            {
                0 => row[LedgerText.Start].Replace('.', '-'),
                1 => row[LedgerText.Start]
                .Replace(".", "年", StringComparison.Ordinal) + "月",
                2 => row[LedgerText.Start].Replace(".", "", StringComparison.Ordinal),
                _ =>
                row[LedgerText.Start]
            };
            row[LedgerText.Finish] = random.Next(3) switch
            {
                0 => row[LedgerText.Finish][..4] + ".12",
                1 => row[LedgerText.Finish][..4] + "年末",
                _ =>
                row[LedgerText.Finish]
            };
            if (wide) row[LedgerText.Total] = string.Concat(row[LedgerText.Total]
                .Select(letter => letter is >= '0' and <= '9' ? (char)(letter + 0xfee0) : letter));
            if (random.Next(5) == 0) row[1] = "　" + row[1][..2] + " " + row[1][2..] + " ";
        }

        int[] order = [.. Enumerable.Range(0, heads.Length)];
        if (random.Next(2) == 0) random.Shuffle(order);
        var table = new List<string[]>();
        for (int title = random.Next(3); title > 0; title--) table.Add(["某区重点项目情况"]);
        table.Add([.. order.Select(column => heads[column])]);
        int section = random.Next(2) == 0 ? random.Next(ledger.Rows.Count) : -1;
        for (int row = 0; row < ledger.Rows.Count; row++)
        {
            if (row == section) table.Add([.. order.Select(column => column == 1 ? "一、重点推进" : string.Empty)]);
            table.Add([.. order.Select(column => ledger.Rows[row][column])]);
        }

        if (random.Next(2) == 0) table.Add([.. order.Select(column => column == 1 ? "合　计" : string.Empty)]);
        if (random.Next(3) == 0) table.Add(["注：数据为初步统计"]);
        return table;
    }

    private static string Scaled(string number, decimal factor, bool thousands)
    {
        decimal value = decimal.Parse(number, CultureInfo.InvariantCulture) * factor;
        return value.ToString(thousands ? "#,##0.####" : "0.####", CultureInfo.InvariantCulture);
    }

    private static string Text(LedgerFolder folder, List<string[]> table, Random random)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = random.Next(4) switch
        {
            0 => Encoding.GetEncoding("GB18030"),
            1 => Encoding.Unicode,
            2 => new UTF8Encoding(true),
            _ =>
            new UTF8Encoding(false)
        };
        return folder.Text(random.Next(2) == 0 ? "t.csv" : "t.xls", Csv(table, random.Next(3) == 0 ? '\t' : ','), encoding);
    }

    private static string Csv(IEnumerable<string[]> table, char separator) => string
        .Concat(table.Select(row => string.Join(separator, row.Select(cell => cell.AsSpan().IndexOfAny(",\t\n\"") < 0 ? cell
        : "\"" + cell + "\"")) + "\r\n"));

    private static string Workbook(string path, List<string[]> table, Random random)
    {
        var book = new BookMaker();
        SheetMaker sheet = book.Sheet();
        for (int row = 0; row < table.Count; row++)
        {
            for (int column = 0; column < table[row].Length; column++)
            {
                string text = table[row][column];
                bool number = random.Next(2) == 0 && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
                    && !text.Contains(".1", StringComparison.Ordinal);
                sheet.Put(Sheets.CellName.Of(row, column), text.Length == 0 ? null : number ? double.Parse(text, CultureInfo.InvariantCulture) : text);
            }
        }

        return book.Save(path);
    }

    private static string ProjectsKey(ImportResult result) => string.Join('\n', result.Projects.Select(project =>
        $"{project.Id}|{project.Row.Name}|{project.Kind}|{project.Chain}|{project.Park}|{project.Stage}|"
        + $"{project.Investment with { Source = string.Empty }}|{Bare(project.Progress)}|"
        + $"{Bare(project.Negotiation)}|{Bare(project.Approval)}|{Bare(project.Construction)}|{project.CompletedBy}"));

    private static Projects.Spread? Bare(Projects.Spread? spread) => spread is null ? null : spread with { Source = string.Empty };
}
