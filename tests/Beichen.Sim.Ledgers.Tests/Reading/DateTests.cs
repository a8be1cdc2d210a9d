using Beichen.Sim.Ledgers.Sheets;
using Beichen.Sim.Ledgers.Times;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Reading;

/// <summary>Dates in words are the days that they may mean.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("2022.04", "2022-04-01…2022-04-30")]
    [InlineData("2022-4", "2022-04-01…2022-04-30")]
    [InlineData("２０２２年４月", "2022-04-01…2022-04-30")]
    [InlineData("202204", "2022-04-01…2022-04-30")]
    [InlineData("2022/4/15", "2022-04-15")]
    [InlineData("20220415", "2022-04-15")]
    [InlineData("2022-04-15 10:30:00", "2022-04-15")]
    [InlineData("2022年4月15日", "2022-04-15")]
    [InlineData("2022年4月中旬", "2022-04-11…2022-04-20")]
    [InlineData("2021年第4季度", "2021-10-01…2021-12-31")]
    [InlineData("2022年三季度", "2022-07-01…2022-09-30")]
    [InlineData("2022Q2", "2022-04-01…2022-06-30")]
    [InlineData("三季度", "2022-07-01…2022-09-30")]
    [InlineData("上半年", "2022-01-01…2022-06-30")]
    [InlineData("年内", "2022-01-01…2022-12-31")]
    [InlineData("年底", "2022-12-01…2022-12-31")]
    [InlineData("2023年底", "2023-12-01…2023-12-31")]
    [InlineData("2023年底前", "2023-01-01…2023-12-31")]
    [InlineData("6月底前", "2022-01-01…2022-06-30")]
    [InlineData("预计2022年6月底竣工", "2022-06-21…2022-06-30")]
    [InlineData("2022", "2022-01-01…2022-12-31")]
    [InlineData("2022.04-2024.03", "2022-04-01…2022-04-30 2024-03-01…2024-03-31")]
    [InlineData("2022-04-2024-03", "2022-04-01…2022-04-30 2024-03-01…2024-03-31")]
    [InlineData("2021年6月—2023年底", "2021-06-01…2021-06-30 2023-12-01…2023-12-31")]
    [InlineData("2021-2023", "2021-01-01…2021-12-31 2023-01-01…2023-12-31")]
    [InlineData("2021.03/2022.10", "2021-03-01…2021-03-31 2022-10-01…2022-10-31")]
    [InlineData("2022年4-12月", "2022-04-01…2022-04-30 2022-12-01…2022-12-31")]
    public void Words_are_intervals(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateReader.Read(Cell.OfText(text), counts1904: false, year: 2022).Dates));

    [Theory]
    [InlineData("24个月", 24)]
    [InlineData("2年", 24)]
    public void A_length_of_time_is_no_date(string text, int months) => Assert.Equal(months, DateReader.Read(Cell.OfText(text), false, 2022).Months);

    [Theory]
    [InlineData(44926, false, "2022-12-31")]
    [InlineData(43464, true, "2022-12-31")]
    [InlineData(2022.04, false, "2022-04-01…2022-04-30")]
    [InlineData(202301, false, "2023-01-01…2023-01-31")]
    [InlineData(2019, false, "2019-01-01…2019-12-31")]
    public void Numbers_are_days_months_or_years(double number, bool counts1904, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateReader.Read(Cell.OfNumber(number, string.Empty), counts1904, null).Dates));

    [Fact]
    public void A_tenth_of_a_year_is_October_with_a_doubt()
    {
        DateReading reading = DateReader.Read(Cell.OfNumber(2022.1, string.Empty), false, null);
        Assert.Equal("2022-10-01…2022-10-31", reading.Dates[0].ToString());
        Assert.Equal("october-without-nought", reading.Doubt);
    }

    [Theory]
    [InlineData("2022.13")]
    [InlineData("2022年2月30日")]
    [InlineData("尽快")]
    [InlineData("2022.04a")]
    [InlineData("2021-2022-2023")]
    public void What_is_no_date_is_said_to_be_none(string text) => Assert.Equal("not-a-date", DateReader.Read(Cell.OfText(text), false, 2022).Trouble);

    [Fact]
    public void Without_a_year_anywhere_a_month_is_not_guessed() => Assert.Equal("year-not-known", DateReader.Read(Cell.OfText("6月底前"), false, null).Trouble);
}
