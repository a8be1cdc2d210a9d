using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Panels;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Shapes;

/// <summary>The shapes that list no projects give their figures as they stand, each with its cell.</summary>
public sealed class FigureTests
{
    /// <summary>Shape 1: two tables stacked, stage by sector; a figure is a formula without its value.</summary>
    [Fact]
    public void A_summary_of_stages_by_sectors_keeps_both_tables_apart()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet("汇总").Put("A1", "2022年储备项目汇总表（单位：万元）").Merge("A1:D1").Row(2, "阶段", "装备制造", "医药", "商贸").Row(3, "谋划", 1000, 2000, 300).Row(4, "签约", 500,
            null, 40).Formula("C4", "C3*2", null)
            .Put("A7", "2021年储备项目汇总表（单位：亿元）").Merge("A7:D7").Row(8, "阶段", "装备制造", "医药", "商贸").Row(9, "在建", 1.5, 2, 0.3).Row(10, "合计", 1.5, 2, 0.3);
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("sum.xlsx")));
        Assert.Equal(11, result.Observations.Count);
        Assert.Equal(("谋划", "医药", "2022年", 2000m, "万元", "sum.xlsx:汇总!C3"), Told(result, "C3"));
        Assert.Equal(("在建", "装备制造", "2021年", 1.5m, "亿元", "sum.xlsx:汇总!B9"), Told(result, "B9"));
        Assert.True(result.Observations.Single(one => one.Place.Cell is "B10").IsTotal);
        Assert.Contains("sum.xlsx:汇总!C4: formula-without-value", LedgerFolder.Keys(result), StringComparer.Ordinal);
    }

    /// <summary>Shape 3: districts by years and months; four columns a month; the unit in row 2.</summary>
    [Fact]
    public void A_monthly_panel_takes_its_period_from_merged_heads_and_its_unit_column_by_column()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet("投资").Put("A1", "各区固定资产投资").Merge("A1:I1").Put("I2", "单位：亿元")
            .Row(3, "区", "2022年1-3月", null, null, null, "2022年1-4月").Merge("B3:E3").Merge("F3:I3").Merge("A3:A4")
            .Row(4, null, "绝对值", "增速（%）", "单月完成数", "进度（%）", "绝对值", "增速（%）", "单月完成数", "进度（%）")
            .Row(5, "全市", 900, 2.1, 300, 21, 1200, 2.4, 300, 28).Row(6, "甲区", 90, -5.2, 30, 20.5, 121.5, "—", 31.5, 27);
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("panel.xlsx")));
        Assert.Equal(15, result.Observations.Count);
        Assert.Equal(("甲区", "2022年1-4月|绝对值", "2022年1-4月", 121.5m, "亿元", "panel.xlsx:投资!F6"), Told(result, "F6"));
        Assert.Equal(("甲区", "2022年1-3月|增速(%)", "2022年1-3月", -5.2m, "%", "panel.xlsx:投资!C6"), Told(result, "C6"));
        Assert.True(result.Observations.Single(one => one.Place.Cell is "B5").IsTotal);
        Assert.Contains("panel.xlsx:投资!G6: not-known", LedgerFolder.Keys(result, Grade.Note), StringComparer.Ordinal);
    }

    /// <summary>Shape 4: four rows of heads, the fourth units or choices; the region's name in two columns.</summary>
    [Fact]
    public void A_quarterly_sheet_reads_units_from_its_fourth_row_and_names_words_among_figures()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet("季度").Put("A1", "2021年第4季度各区调度表").Merge("A1:E1")
            .Row(2, "区", "区名", "项目", null, "信心").Merge("C2:D2").Row(3, null, null, "开工", "投资").Row(4, null, null, "数量", "完成").Row(5, null, null, "个",
                "亿元", "强/弱")
            .Row(6, "甲", "甲区", 12, 30.5, "强").Row(7, "乙", "乙区", 7, 11, "弱");
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("quarter.xlsx")));
        Assert.Equal(("甲|甲区", "项目|投资|完成", "2021年第4季度", 30.5m, "亿元", "quarter.xlsx:季度!D6"), Told(result, "D6"));
        Assert.Equal("个", result.Observations.Single(one => one.Place.Cell is "C7").Unit);
        Assert.Contains("quarter.xlsx:季度!E6: word-among-figures", LedgerFolder.Keys(result, Grade.Note), StringComparer.Ordinal);
    }

    /// <summary>Shape 5: years as numbers, the city a row like a district.</summary>
    [Fact]
    public void A_yearly_sheet_takes_the_year_from_its_column()
    {
        using var folder = new LedgerFolder();
        var book = new BookMaker();
        book.Sheet("年度").Put("A1", "各区主要指标").Merge("A1:D1").Row(2, "年份", "区", "生产总值", "增速").Row(3, null, null, "亿元", "%").Row(4, 2019, "全市", 1000,
            4.8).Row(5, 2019, "甲区", 100, 5).Row(6, 2020, "甲区", 102, 1.5);
        ImportResult result = LedgerFolder.Import(book.Save(folder.PathOf("year.xlsx")));
        Assert.Equal(("2020|甲区", "生产总值", "2020", 102m, "亿元", "year.xlsx:年度!C6"), Told(result, "C6"));
        Assert.Equal([true, false, false], result.Observations.Where(one => one.Indicator is "生产总值").Select(one => one.IsTotal));
    }

    /// <summary>Shape 12: a comma inside a head, Chinese digits in cells.</summary>
    [Fact]
    public void A_city_panel_reads_a_head_with_a_comma_and_Chinese_digits()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("city.csv",
            "城市,年份,\"GDP(地区生产总值,亿元)\",\"人口(常住,万人)\"\n某市,2019年,1520.3,一百二十\n某市,2020年,１，５３０．５,121\n"));
        Assert.Equal(("某市|2020年", "GDP(地区生产总值,亿元)", "2020年", 1530.5m, "亿元", "city.csv:C3"), Told(result, "C3"));
        Assert.Equal(("某市|2019年", "人口(常住,万人)", "2019年", 120m, "万人", "city.csv:D2"), Told(result, "D2"));
        Assert.Contains("\"GDP(地区生产总值,亿元)\",2020年,1530.5,亿元,false,city.csv:C3", ObservationText.Of(result.Observations), StringComparison.Ordinal);
    }

    /// <summary>Shape 9: the year in the name; a document is refused, and says what would do.</summary>
    [Fact]
    public void A_document_without_a_table_is_refused_and_says_what_would_do()
    {
        using var folder = new LedgerFolder();
        using (var zip = System.IO.Compression.ZipFile.Open(folder.PathOf("2022年省级重点项目1580个.docx"), System.IO.Compression.ZipArchiveMode.Create))
        using (var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open())) part.Write("<w:document/>");
        ImportResult result = LedgerFolder.Import(folder.PathOf("2022年省级重点项目1580个.docx"));
        Assert.True(result.IsRefused);
        Assert.Equal("2022年省级重点项目1580个.docx: refused: a Word document has no table to rely upon; save the list as xlsx or csv",
            result.Findings[0].Line(FindingWords.Of("en")));
    }

    private static (string, string, string, decimal, string, string) Told(ImportResult result, string cell)
    {
        Observation one = Assert.Single(result.Observations, found => string.Equals(found.Place.Cell, cell, StringComparison.Ordinal));
        return (one.Label, one.Indicator, one.Period, one.Value, one.Unit, one.Place.ToString());
    }
}
