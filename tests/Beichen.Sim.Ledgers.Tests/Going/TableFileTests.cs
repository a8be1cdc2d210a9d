using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Ledgers.Templates;
using Beichen.Sim.Ledgers.Tests.Making;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using Table = Beichen.Sim.Ledgers.TableFiles.Table;
using TableColumn = Beichen.Sim.Ledgers.TableFiles.TableColumn;

namespace Beichen.Sim.Ledgers.Tests.Going;

/// <summary>Tables that go out open without repair, with numbers as numbers.</summary>
public sealed class TableFileTests
{
    private static readonly Table Plain = new(
        "结果/表",
        [new TableColumn("指标"), new TableColumn("中值", "亿元", 1), new TableColumn("概率", "%", 0), new TableColumn("个数", "个"), new TableColumn("到期")],
        [["生产总值", 1234.5678, 0.61m, 12, new DateOnly(2022, 12, 31)], ["=cmd|'A0'!x", double.NaN, null, null, null], ["坏字\u0001\n换行", -3.25, 1m, 0L, null]]);

    [Fact]
    public void A_workbook_is_valid_and_keeps_numbers_as_numbers()
    {
        using var folder = new LedgerFolder();
        TableFile.WriteWorkbook(folder.PathOf("t.xlsx"), [Plain, Plain with { Name = "结果表" }, new Table("空", [], [])]);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(folder.PathOf("t.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["结果表", "结果表 2", "空"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value), StringComparer.Ordinal);
        Worksheet sheet = document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet).First(one => one.Descendants<Cell>().Any());
        Cell At(string name) => sheet.Descendants<Cell>().Single(cell => cell.CellReference == name);
        Assert.Equal(("中值（亿元）", "1234.5678", "12", "44926"), (At("B1").InnerText, At("B2").CellValue!.Text, At("D2").CellValue!.Text,
            At("E2").CellValue!.Text));
        Assert.Null(At("B2").DataType);
        Assert.Equal("=cmd|'A0'!x", At("A3").InnerText);
        Assert.Null(At("A3").CellFormula);
        Assert.DoesNotContain(sheet.Descendants<Cell>(), cell => cell.CellReference == "B3");
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    [Fact]
    public void Text_has_the_mark_of_UTF_8_all_digits_and_no_formulas()
    {
        using var folder = new LedgerFolder();
        TableFile.WriteText(folder.PathOf("t.csv"), Plain);
        byte[] bytes = File.ReadAllBytes(folder.PathOf("t.csv"));
        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        Assert.Equal("指标,中值（亿元）,概率（%）,个数（个）,到期\r\n生产总值,1234.5678,0.61,12,2022-12-31\r\n'=cmd|'A0'!x,,,,\r\n\"坏字\u0001\n换行\",-3.25,1,0,\r\n",
            System.Text.Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public void A_row_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => TableFile.WriteText("t.csv", Plain with { Rows = [["a"]] }));

    [Fact]
    public void The_template_is_valid_and_a_row_filled_in_as_its_example_is_read_without_a_guess()
    {
        using var folder = new LedgerFolder();
        IReadOnlyList<Table> tables = ProjectTemplate.Tables(LedgerFolder.District, "zh");
        TableFile.WriteWorkbook(folder.PathOf("empty.xlsx"), tables);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(folder.PathOf("empty.xlsx"), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
                .Select(error => error.Description));
            Assert.Contains(document.WorkbookPart!.WorksheetParts, part => part.Worksheet.Descendants<DataValidation>().Any());
        }

        Assert.Empty(LedgerFolder.Import(folder.PathOf("empty.xlsx")).Projects);
        object?[] row = [.. tables[0].Rows[0]];
        int At(string head) => tables[0].Columns.ToList().FindIndex(column => column.Head == head);
        row[At("项目名称")] = "某装备制造基地";
        row[At("产业链")] = "成套装备制造";
        TableFile.WriteWorkbook(folder.PathOf("filled.xlsx"), [tables[0] with { Rows = [tables[0].Rows[0], row] }]);
        ImportResult result = LedgerFolder.Import(folder.PathOf("filled.xlsx"));
        PlannedProject project = Assert.Single(result.Projects);
        Assert.Empty(LedgerFolder.Keys(result));
        Assert.Equal((3.7m, "industrial", "equipment", 40m), (project.Investment.Value, project.Kind, project.Chain, project.Row.Land!.Value.Value));
    }
}
