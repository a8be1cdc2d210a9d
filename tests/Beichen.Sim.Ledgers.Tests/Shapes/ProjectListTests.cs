using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Shapes;

/// <summary>The shapes that list projects, each rebuilt small with invented content and its traps (numbers as in docs/how-to/import-a-ledger.md).</summary>
public sealed class ProjectListTests
{
    /// <summary>Shape 6: an export of flat columns, 亿元 beside 万元, a text number, a text rate, a row of sums.</summary>
    private const string Flat =
        """
        序号,项目名称,项目代码,项目工期,责任单位,建设单位,项目类型,总投资（亿元）,年度计划投资（万元）,年度累计完成投资（万元）,年度投资完成率,建设性质
        1,某再生水厂及配套管网,2020-000000-76-01-000001,2022.04-2024.03,某局,某公司,基础设施,13.9995,20000,1900,9.5%,新建
        2,某产业园标准厂房二期,2021-000000-47-03-000002,2021年6月—2023年底,某管委会,某公司,产业,3.7,15000,"12,350",82.33%,续建
        ,合计,,,,,,17.6995,35000,14250,40.71%,
        """;

    [Fact]
    public void A_flat_export_gives_its_projects_in_one_unit()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("flat.csv", Flat));
        Assert.Equal("flat.csv:B3: kind-by-name", Assert.Single(LedgerFolder.Keys(result)));
        Assert.Collection(
            result.Projects,
            water =>
            {
                Assert.Equal(("p-2020-000000-76-01-000001", 13.9995m, ProjectStage.Signed), (water.Id, water.Investment.Value, water.Stage));
                Assert.Equal((1m, 1.167m, 1.333m), (water.Approval!.Low, water.Approval.Value, water.Approval.High));
                Assert.Equal((7.333m, 7.667m, 8m), (water.Construction!.Low, water.Construction.Value, water.Construction.High));
                Assert.Equal(("2024Q1", 2m, 0.19m), (water.CompletedBy.ToString(), water.Row.YearPlan!.Value.Value, water.Row.DoneInYear!.Value.Value));
            },
            halls =>
            {
                Assert.Equal((3.7m, ProjectStage.Building, 1.235m, 0.8233m),
                    (halls.Investment.Value, halls.Stage, halls.Row.DoneInYear!.Value.Value, halls.Row.Rate!.Value));
                Assert.Equal((0.2m, 0.217m, 0.233m), (halls.Progress!.Low, halls.Progress.Value, halls.Progress.High));
            });
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Text_is_read_in_the_encodings_that_occur_and_with_tabs(string encoding)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var folder = new LedgerFolder();
        string tabs = Flat.Replace("\"12,350\"", "12，350", StringComparison.Ordinal).Replace(',', '\t').Replace('，', ',');
        ImportResult result = LedgerFolder.Import(folder.Text("flat.csv", tabs, System.Text.Encoding.GetEncoding(encoding)));
        Assert.Equal([13.9995m, 3.7m], result.Projects.Select(project => project.Investment.Value));
        Assert.Equal("某产业园标准厂房二期", result.Projects[1].Row.Name);
    }

    [Fact]
    public void An_xls_is_read_whatever_its_name_says()
    {
        using var folder = new LedgerFolder();
        File.WriteAllBytes(folder.PathOf("old.xlsx"), BiffMaker.Make([["项目名称", "总投资（万元）", "开工时间", "竣工时间", "建设阶段"], ["某电缆车间", 23456, 44652, "2023年底", "新开工"]]));
        ImportResult result = LedgerFolder.Import(folder.PathOf("old.xlsx"));
        PlannedProject project = Assert.Single(result.Projects);
        Assert.Equal((2.3456m, "motors-cables", "2022-04-01"), (project.Investment.Value, project.Chain, project.Row.Start!.Value.ToString()));
        Assert.Contains("old.xlsx: name-and-content-differ", LedgerFolder.Keys(result, Grade.Note), StringComparer.Ordinal);
    }

    /// <summary>Shape 2: title, three rows of heads, merges, line breaks, rows of totals, stages and sectors among the projects.</summary>
    [Fact]
    public void A_general_list_knows_totals_stages_and_sectors_from_projects()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        SheetMaker sheet = book.Sheet().Put("A1", "某区重点项目总表（2022年）").Merge("A1:J1")
            .Row(2, "序号", "项目名称", "项目代码", "建设地点", "建设年限", null, "投资情况", null, null, "备注")
            .Row(3, null, null, null, null, "开工时间\n(20XX.0X)", "竣工时间\n(20XX.0X)", "总投资\n（万元）", "2022年\n计划投资", "截至2021年底\n累计完成投资", null)
            .Row(4, null, null, null, null, null, null, null, "万元", "万元", null)
            .Merge("A2:A4").Merge("B2:B4").Merge("C2:C4").Merge("D2:D4").Merge("E2:F2")
            .Merge("G2:I2").Merge("J2:J4").Merge("E3:E4").Merge("F3:F4").Merge("G3:G4")
            .Row(5, null, "合计", null, "3个", null, null, 250000, 70000, 40000)
            .Row(6, "一", "续建项目", null, "1个", null, null, 100000, 30000, 40000)
            .Row(7, "（一）", "产业类", null, "1个", null, null, 100000, 30000, 40000)
            .Row(8, 1, "某装备制造基地\n张某 13800000000", "2020-000000-35-03-000003", "某园区", 2021.04, 2023.1, 100000, 30000, 40000)
            .Row(9, "二", "新开工项目", null, "2个", null, null, 150000, 40000)
            .Row(10, "（一）", "基础设施类", null, "2个", null, null, 150000, 40000)
            .Row(11, 2, "某道路工程", "2021-000000-48-01-000004", "某街", 2022.05, 2023.12, 50000, 20000)
            .Row(12, 3, "某污水管网", null, "某镇", "三季度", "2024年底", 100000, 20000);
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("list.xlsx")));
        Assert.Equal(["某装备制造基地", "某道路工程", "某污水管网"], result.Projects.Select(project => project.Row.Name), StringComparer.Ordinal);
        Assert.Equal([10m, 5m, 10m], result.Projects.Select(project => project.Investment.Value));
        Assert.Equal([ProjectStage.Building, ProjectStage.Signed, ProjectStage.Signed], result.Projects.Select(project => project.Stage));
        Assert.Equal(["续建项目", "产业类"], result.Projects[0].Row.Sections);
        Assert.Equal("2022-07-01…2022-09-30", result.Projects[2].Row.Start!.Value.ToString());
        // 0.4 of the money in place at the end of 2021 → on a beta(2, 2.5) curve 0.374
        // of the time: ((1 − 0.626^2.5)/2.5 − (1 − 0.626^3.5)/3.5) / B(2, 2.5) = 0.4.
        Assert.Equal(0.374m, result.Projects[0].Progress!.Value);
        IReadOnlyList<string> keys = LedgerFolder.Keys(result);
        Assert.Contains("list.xlsx:总表!B8: name-with-telephone", keys, StringComparer.Ordinal);
        Assert.Contains("list.xlsx:总表!F8: october-without-nought", keys, StringComparer.Ordinal);
        Assert.Contains("list.xlsx:总表!E12: year-not-written", keys, StringComparer.Ordinal);
        Assert.DoesNotContain(keys, key => key.EndsWith("total-differs", StringComparison.Ordinal));
    }

    /// <summary>Shape 7: who reports, the unit at the right, dates with a stroke, two columns a month, a last row of sums.</summary>
    [Fact]
    public void A_progress_report_sums_its_months()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet("进度").Put("A1", "2022年重点项目进度表").Merge("A1:I1").Put("A2", "报送部门：某局").Put("I3", "单位：万元")
            .Row(4, "序号", "项目名称", "开竣工时间", "总投资", "2022年计划投资", "1月计划", "1月完成", "2月计划", "2月完成")
            .Row(5, 1, "某学校", "2021.03/2022.10", 12000, 8000, 500, 450, 600, -50)
            .Row(6, 2, "某公园", "2022.03/2022.12", 3000, 3000, "—", "", 300, "")
            .Row(7, "合计：2个", null, null, 15000, 11000, 500, 450, 900, -50).Merge("A7:C7");
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("report.xlsx")));
        Assert.Equal([1.2m, 0.3m], result.Projects.Select(project => project.Investment.Value));
        Assert.Equal(0.04m, result.Projects[0].Row.DoneInYear!.Value.Value);
        Assert.Equal("2022-10-01…2022-10-31", result.Projects[0].Row.Finish!.Value.ToString());
        Assert.Contains("report.xlsx:进度!I5: negative-catch-up", LedgerFolder.Keys(result), StringComparer.Ordinal);
        Assert.DoesNotContain(LedgerFolder.Keys(result), key => key.EndsWith("total-differs", StringComparison.Ordinal));
    }

    /// <summary>Shape 8: an application list with date-times and buttons in the last column.</summary>
    [Fact]
    public void A_list_of_applications_is_read_by_its_heads()
    {
        using var folder = new LedgerFolder();
        string text = "序号,编号,名称,申报单位,行政区划,类型,总投资(亿元),时间,状态,结果,操作\n1,SB-2022-00017,某电池材料项目,某局,某镇,新能源,5.5,2022-01-05 09:12:33,在谈,通过,查看 编辑\n"
            + "2,SB-2022-00018,某商业综合体,某局,某街,商业,8,2022-01-06 10:00:00,已签约,待审,查看 编辑\n";
        ImportResult result = LedgerFolder.Import(folder.Text("list.csv", text));
        Assert.Equal([("p-sb-2022-00017", ProjectStage.Negotiating, 5.5m), ("p-sb-2022-00018", ProjectStage.Signed, 8m)], result.Projects
            .Select(project => (project.Id, project.Stage, project.Investment.Value)));
        Assert.Equal("new-energy", result.Projects[0].Chain);
    }

    /// <summary>Shape 10: a government investment plan; the order of columns changes by year.</summary>
    [Fact]
    public void An_investment_plan_gives_the_same_in_any_order_of_columns()
    {
        string[] heads = ["年度", "计划编号", "项目名称", "建设规模", "建设起止年限", "总投资（万元）", "截至上年底累计（万元）", "当年计划（万元）", "当年用地量（亩）"];
        string[] row = ["2022", "ZF-2022-001", "某中学", "36班", "2021-2023", "18000", "6000", "7000", "45"];
        using var folder = new LedgerFolder();
        PlannedProject one = Assert.Single(LedgerFolder.Import(folder.Text("a.csv", string.Join(',', heads) + "\n" + string.Join(',', row) + "\n")).Projects);
        PlannedProject other = Assert.Single(LedgerFolder.Import(folder.Text("b.csv",
            string.Join(',', heads.Reverse()) + "\n" + string.Join(',', row.Reverse()) + "\n")).Projects);
        Assert.Equal(("p-zf-2022-001", "school", 1.8m, 45m, ProjectStage.Building),
            (one.Id, one.Kind, one.Investment.Value, one.Row.Land!.Value.Value, one.Stage));
        Assert.Equal((one.Id, one.Investment.Value, one.Progress!.Value, one.Construction!.Value),
            (other.Id, other.Investment.Value, other.Progress!.Value, other.Construction!.Value));
    }

    /// <summary>Shape 11: statistics' base: months as numbers, blanks that mean 0, codes that lost their nought.</summary>
    [Fact]
    public void A_statistics_base_reads_months_as_numbers()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet("项目库").Row(1, "项目名称", "项目代码", "行业代码2017", "计划总投资（万元）", "自开始建设累计完成投资（万元）", "自年初累计完成投资（万元）", "开工时间", "投资入库时间", "建设阶段")
            .Row(2, "某医药车间", "2101-000000-04-01-000009", 2710, 30000, 12000, 3000, 202104, 202106, "在建")
            .Row(3, "某仓储项目", "2101-000000-04-01-000010", 591, 20000, null, null, 202203, null, "新开工");
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("base.xlsx")));
        PlannedProject plant = result.Projects[0];
        // (12,000 − 3,000) / 30,000 of the money in place on the first day.
        Assert.Contains("0.3 of the money in place", plant.Progress!.Source, StringComparison.Ordinal);
        Assert.Equal(("2021-06-01…2021-06-30", "medicine"), (plant.Row.StatisticsEntry!.Value.ToString(), plant.Chain));
        Assert.Equal(ProjectStage.Signed, result.Projects[1].Stage);
    }

    [Fact]
    public void Days_of_the_1904_system_are_the_days_that_the_workbook_shows()
    {
        using var folder = new LedgerFolder();
        foreach ((bool counts1904, double serial) in ((bool, double)[])[(false, 44926), (true, 43464)])
        {
            var book = new BookMaker(counts1904);
            book.Sheet().Row(1, "项目名称", "总投资(亿元)", "竣工时间", "开工时间", "状态").Put("A2", "某厂").Put("B2", 2).Put("C2", serial, BookMaker.Day).Put("D2",
                serial - 700).Put("E2", "在建");
            PlannedProject project = Assert.Single(LedgerFolder.Import(book.Save(folder.PathOf($"days{counts1904}.xlsx"))).Projects);
            Assert.Equal(("2022-12-31", "2021-01-30"), (project.Row.Finish!.Value.ToString(), project.Row.Start!.Value.ToString()));
        }
    }
}
