using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Shapes;

/// <summary>Each trap of a ledger ends in the right value or in a finding that names its cell.</summary>
public sealed class TrapTests
{
    private const string Heads = "序号,项目名称,项目代码,总投资（亿元）,2022年计划投资（亿元）,累计完成投资（亿元）,开工时间,竣工时间,建设阶段\n";

    [Theory]
    [InlineData("1,某厂,2020-000000-00-01-000001,３．５,1,0,2022.04,2023.12,新开工", "")]
    [InlineData("1,某厂,2020-000000-00-01-000001,约3.5,1,0,2022.04,2023.12,新开工", "D2: amount-about")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5(含土地),1,0,2022.04,2023.12,新开工", "D2: amount-with-remark")]
    [InlineData("1,某厂,2020-000000-00-01-000001,待定,1,0,2022.04,2023.12,新开工", "D2: not-known|B2: no-investment")]
    [InlineData("1,某厂,2020-000000-00-01-000001,三个亿,1,0,2022.04,2023.12,新开工", "D2: not-a-number|B2: no-investment")]
    [InlineData("1,某厂,2020-000000-00-01-000001,-3.5,1,0,2022.04,2023.12,新开工", "D2: negative|B2: no-investment")]
    [InlineData("1,某厂,2020-000000-00-01-000001,35000,1,0,2022.04,2023.12,新开工", "D2: investment-out-of-range")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,10,0,2022.04,2023.12,新开工", "E2: year-plan-above-total")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,10000,0,2022.04,2023.12,新开工", "E2: year-plan-in-another-unit")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,1,4,2021.04,2023.12,在建", "F2: done-above-total")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,1,0,2023.04,2022.12,新开工", "H2: finish-before-start")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,1,0,尽快,2022.12,新开工", "G2: not-a-date")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,1,0,2022.04,2023.12,停工", "I2: stopped")]
    [InlineData("1,,2020-000000-00-01-000001,3.5,1,0,2022.04,2023.12,新开工", "B2: row-without-name")]
    [InlineData("1,某厂,2020-000000-00-01-000001,1.2亿美元,1,0,2022.04,2023.12,新开工", "D2: foreign-money|B2: no-investment")]
    [InlineData("1,某厂,2020-000000-00-01-000001,3.5,1,0.5,2022.04,2023.12,谋划", "I2: money-before-start")]
    public void A_damaged_row_ends_in_a_value_or_a_named_cell(string row, string expected)
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("t.csv", Heads + row + "\n"));
        IEnumerable<string> found = LedgerFolder.Keys(result).Select(key => key["t.csv:".Length..]);
        foreach (string one in expected.Split('|', StringSplitOptions.RemoveEmptyEntries)) Assert.Contains(one, found, StringComparer.Ordinal);
        if (expected.Length == 0) Assert.Equal(3.5m, Assert.Single(result.Projects).Investment.Value);
    }

    [Fact]
    public void A_parent_whose_parts_are_listed_is_not_counted_beside_them()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("t.csv",
            "序号,项目名称,总投资（亿元）,状态\n1,某工业园,10,在建\n1.1,某工业园一期厂房,4,在建\n1.2,某工业园二期厂房,6,新开工\n2,某路,3,新开工\n3,某镇厂房,5,新开工\n3.1,某镇厂房甲,1,新开工\n"));
        Assert.Equal([4m, 6m, 3m, 5m, 1m], result.Projects.Select(project => project.Investment.Value));
        Assert.Contains("t.csv:C2: parent-of-parts", LedgerFolder.Keys(result), StringComparer.Ordinal);
        Assert.Contains("t.csv:C6: parent-and-parts-differ", LedgerFolder.Keys(result), StringComparer.Ordinal);
    }

    [Fact]
    public void One_project_under_two_codes_and_two_under_one_code_are_told()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("t.csv",
            "项目名称,项目代码,总投资（亿元）,状态\n某机器人项目,2020-000000-01,2,在建\n某机器人项目,2021-000000-02,2,在建\n某电机项目,2020-000000-01,1,在建\n"));
        Assert.Equal(["p-2020-000000-01", "p-2021-000000-02", "p-2020-000000-01-2"], result.Projects.Select(project => project.Id), StringComparer.Ordinal);
        Assert.Contains("t.csv:A3: name-under-two-codes", LedgerFolder.Keys(result), StringComparer.Ordinal);
        Assert.Contains("t.csv:B4: same-id", LedgerFolder.Keys(result), StringComparer.Ordinal);
    }

    [Fact]
    public void Chinese_codes_give_ids_in_ASCII_that_stay_the_same()
    {
        using var folder = new LedgerFolder();
        string row = "某厂,津辰001,2,在建\n";
        string first = LedgerFolder.Import(folder.Text("a.csv", "项目名称,项目编号,总投资（亿元）,状态\n" + row)).Projects[0].Id;
        string later = LedgerFolder.Import(folder.Text("b.csv", "项目名称,项目编号,总投资（亿元）,状态\n另一厂,津辰000,3,在建\n" + row)).Projects[1].Id;
        Assert.Equal(first, later);
        Assert.Matches("^p-[0-9a-f]{10}$", first);
    }

    [Fact]
    public void Hidden_rows_formulas_without_value_and_errors_are_named()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet().Row(1, "项目名称", "总投资（亿元）", "状态").Row(2, "某厂", 2, "在建").Row(3, "某路", null, "在建").Formula("B3", "1+2", null)
            .Row(4, "某桥", null, "在建").Error("B4", "#REF!").Row(5, "某楼", null, "在建").Formula("B5", "2+2", 4).HideRow(2).HideColumn(2);
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("t.xlsx")));
        Assert.Equal([2m, 4m], result.Projects.Select(project => project.Investment.Value));
        Assert.Equal(2, result.LeftOut);
        IReadOnlyList<string> keys = LedgerFolder.Keys(result);
        foreach (string key in (string[])["A2: hidden-row", "B1: hidden-column", "B3: formula-without-value",
            "B4: cell-error"]) Assert.Contains("t.xlsx:总表!" + key, keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Two_tables_on_a_sheet_are_both_read_each_by_its_own_head()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet().Put("A1", "在建项目（单位：万元）").Merge("A1:C1").Row(2, "项目名称", "总投资", "状态").Row(3, "某厂", 20000, "在建")
            .Put("A6", "谋划项目（单位：亿元）").Merge("A6:C6").Row(7, "状态", "项目名称", "总投资").Row(8, "谋划", "某园", 3);
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("t.xlsx")));
        Assert.Equal([("某厂", 2m), ("某园", 3m)], result.Projects.Select(project => (project.Row.Name, project.Investment.Value)));
    }

    [Fact]
    public void A_unit_that_nothing_names_is_guessed_by_size_and_said_so()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("t.csv", "项目名称,总投资,状态\n某厂,20000,在建\n某路,35000,在建\n"));
        Assert.Equal([2m, 3.5m], result.Projects.Select(project => project.Investment.Value));
        Assert.Contains("t.csv:B1: unit-not-written", LedgerFolder.Keys(result), StringComparer.Ordinal);
    }

    [Fact]
    public void A_total_that_its_rows_do_not_reach_is_named()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("t.csv", "项目名称,总投资（亿元）,状态\n某厂,2,在建\n某路,3,在建\n合计,6,\n"));
        Assert.Contains("t.csv:B4: total-differs", LedgerFolder.Keys(result), StringComparer.Ordinal);
    }

    [Fact]
    public void A_known_project_is_proposed_and_not_merged()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("t.csv", "项目名称,总投资（亿元）,状态\nSMC（天津）二期工程,10,在建\n"));
        Finding match = Assert.Single(result.Findings, finding => finding.Key is "match-by-name-and-money");
        Assert.Contains("smc-2", match.Line(FindingWords.Of("en")), StringComparison.Ordinal);
        Assert.NotEqual("smc-2", result.Projects[0].Id, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 …", "form-pdf")]
    [InlineData("<html><table><tr><td>项目名称</td></tr></table></html>", "form-html")]
    [InlineData("", "form-empty")]
    [InlineData("名称一栏没有\n1,2,3\n", "no-table")]
    public void A_file_of_another_kind_is_refused_by_name(string content, string key)
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("2022年计划1580个.xls", content));
        Assert.True(result.IsRefused);
        Assert.Contains("2022年计划1580个.xls: " + key, LedgerFolder.Keys(result), StringComparer.Ordinal);
    }
}
