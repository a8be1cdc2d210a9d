using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class WordsTests
{
    [Theory]
    [InlineData(0, "<1%")]
    [InlineData(0.0004, "<1%")]
    [InlineData(0.005, "<1%")]
    [InlineData(0.0099, "<1%")]
    [InlineData(0.01, "1%")]
    [InlineData(0.125, "13%")]
    [InlineData(0.9951, ">99%")]
    [InlineData(1, ">99%")]
    public void A_printed_probability_claims_no_certainty_it_has_not(double probability, string text) =>
        Assert.Equal(text, ProbabilityWords.Text(probability));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityWords.Text(value));

    [Theory]
    [InlineData(0.504, false)]
    [InlineData(0.506, true)]
    [InlineData(0.5, false)]
    public void Over_half_means_a_printed_percent_over_50(double probability, bool over) =>
        Assert.Equal(over, ProbabilityWords.OverHalf(probability));

    [Theory]
    [InlineData(0.065, "6.5%")]
    [InlineData(-0.0123, "−1.2%")]
    [InlineData(-0.0004, "0.0%")]
    [InlineData(0.0665, "6.7%")]
    public void A_percentage_has_one_decimal_a_real_minus_and_no_minus_zero(double fraction, string text) =>
        Assert.Equal(text, Numerals.Percent(fraction));

    [Theory]
    [InlineData(0, "零")]
    [InlineData(2, "两")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(27, "二十七")]
    [InlineData(100, "100")]
    public void A_count_is_written_in_chinese(int count, string text) => Assert.Equal(text, Numerals.Chinese(count));

    [Theory]
    [InlineData(0.42, "+0.42")]
    [InlineData(-0.3, "−0.30")]
    [InlineData(0.001, "0.00")]
    public void A_signed_number_has_its_sign(double value, string text) => Assert.Equal(text, Numerals.Signed(value, 2));
}
