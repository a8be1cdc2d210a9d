using Xunit;

namespace Beichen.Sim.Briefing.Tests;

/// <summary>Every face prints numbers by one office.</summary>
public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(0.0649, "%", "6.5%")]
    [InlineData(-0.0004, "%", "0.0%")]
    [InlineData(-0.012, "%", "−1.2%")]
    [InlineData(0.004, "pp", "+0.4 pp")]
    [InlineData(-0.004, "pp", "−0.4 pp")]
    [InlineData(0, "pp", "0.0 pp")]
    [InlineData(1234.4, "家", "1,234")]
    [InlineData(87.6, "人", "88")]
    [InlineData(87.64, "亿元", "87.6")]
    [InlineData(876.4, "亿元", "876")]
    [InlineData(double.NaN, "%", "—")]
    public void A_value_is_printed_in_its_unit(double value, string unit, string text) => Assert.Equal(text, NumberWords.Value(value, unit, Language.En));

    [Theory]
    [InlineData(0.05, 0.07, "%", "5.0–7.0%")]
    [InlineData(-0.01, 0.02, "%", "−1.0 ~ 2.0%")]
    [InlineData(-0.004, 0.011, "pp", "−0.4 ~ +1.1 pp")]
    [InlineData(90, 1200, "家", "90–1,200")]
    public void A_range_says_its_unit_once_and_no_dash_passes_for_a_sign(double low, double high, string unit, string text) =>
        Assert.Equal(text, NumberWords.Range(low, high, unit, Language.En));

    [Theory]
    [InlineData(0.25, "0.25亿元", "25 million yuan")]
    [InlineData(1.2 + 0.3 + 0.25 + 1.1, "2.9亿元", "285 million yuan")]
    [InlineData(44.8, "44.8亿元", "4.5 billion yuan")]
    [InlineData(218, "218亿元", "21.8 billion yuan")]
    public void Money_keeps_the_decimals_that_tell_it(double value, string zh, string en) =>
        Assert.Equal((zh, en), (SentenceNumbers.Money(value, Language.Zh), SentenceNumbers.Money(value, Language.En)));

    [Theory]
    [InlineData(0, "<1%")]
    [InlineData(0.004, "<1%")]
    [InlineData(0.424, "42%")]
    [InlineData(0.992, "99%")]
    [InlineData(1, ">99%")]
    public void A_sample_claims_no_certainty(double share, string text) => Assert.Equal(text, NumberWords.Chance(share));

    [Fact]
    public void Intervals_are_in_the_percent_of_the_number_beside_them()
    {
        Assert.Equal("82% [79–84]", NumberWords.Chance(0.82, 0.7949, 0.8426));
        Assert.Equal("79–84%", NumberWords.ChanceInterval(0.7949, 0.8426));
        Assert.Equal("—", NumberWords.ChanceInterval(null, 0.5));
        Assert.Equal("<1% [0–0.37]", NumberWords.Chance(0, 0, 0.0037));
        Assert.Equal(">99% [99.63–100]", NumberWords.Chance(1, 0.9963, 1));
        Assert.Equal("+12 [+9, +15]", NumberWords.Difference(12.2, 9.4, 14.9, "家", Language.En));
        Assert.Equal("+0.42 pp [+0.30, +0.54]", NumberWords.Difference(0.0042, 0.003, 0.0054, "%", Language.En));
        Assert.Equal("−12.0 pp [−15.0, −9.0]", NumberWords.ChanceDifference(-0.12, -0.15, -0.09, Language.En));
        Assert.Equal("−12.0个百分点 [−15.0, −9.0]", NumberWords.ChanceDifference(-0.12, -0.15, -0.09, Language.Zh));
        Assert.Equal("0.42个百分点", NumberWords.Size(0.0042, "%", Language.Zh));
        Assert.Equal("−0.4 ~ +1.1个百分点", NumberWords.Range(-0.004, 0.011, "pp", Language.Zh));
        Assert.Equal("0%", NumberWords.Share(0, 5));
    }

    [Fact]
    public void In_a_table_Chinese_points_are_said_once_in_the_head_and_English_ones_beside_each_number()
    {
        Assert.Equal("概率之差\n百分点", PointCells.Head(Language.Zh, "概率之差", "change of P"));
        Assert.Equal(("+0.4", "+0.4 pp"), Both(language => PointCells.Value(0.004, "pp", language)));
        Assert.Equal(("6.5%", "6.5%"), Both(language => PointCells.Value(0.065, "%", language)));
        Assert.Equal(("—", "—"), Both(language => PointCells.Value(null, "pp", language)));
        Assert.Equal(("−0.4 ~ +1.1", "−0.4 ~ +1.1 pp"), Both(language => PointCells.Range(-0.004, 0.011, "pp", language)));
        Assert.Equal(("5.0–7.0%", "5.0–7.0%"), Both(language => PointCells.Range(0.05, 0.07, "%", language)));
        Assert.Equal(("+0.42 [+0.30, +0.54]", "+0.42 pp [+0.30, +0.54]"), Both(language => PointCells.Difference(0.0042, 0.003, 0.0054, "%", language)));
        Assert.Equal(("+0.42", "+0.42 pp"), Both(language => PointCells.Difference(0.0042, "%", language)));
        Assert.Equal(("+12", "+12"), Both(language => PointCells.Difference(12.2, "家", language)));
        Assert.Equal(("0.42", "0.42 pp"), Both(language => PointCells.Size(0.0042, "pp", language)));
        Assert.Equal(("−12.0 [−15.0, −9.0]", "−12.0 pp [−15.0, −9.0]"), Both(language => PointCells.Chances(-0.12, -0.15, -0.09, language)));
        Assert.Equal(("−12.0", "−12.0 pp"), Both(language => PointCells.Chances(-0.12, language)));

        static (string Zh, string En) Both(Func<Language, string> cell) => (cell(Language.Zh), cell(Language.En));
    }
}
