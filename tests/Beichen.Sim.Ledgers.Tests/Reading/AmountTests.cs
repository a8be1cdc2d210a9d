using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Sheets;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Reading;

/// <summary>Numbers as planners write them.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("12,350", 12350, 12350, 12350, null, null)]
    [InlineData("１２，３５０．５", 12350.5, 12350.5, 12350.5, null, null)]
    [InlineData(" 3.2 ", 3.2, 3.2, 3.2, null, null)]
    [InlineData("约3.2", 3.2, 2.88, 3.52, null, "amount-about")]
    [InlineData("3.2左右", 3.2, 2.88, 3.52, null, "amount-about")]
    [InlineData("3.2(含土地)", 3.2, 3.2, 3.2, null, "amount-with-remark")]
    [InlineData("3.2（含土地）", 3.2, 3.2, 3.2, null, "amount-with-remark")]
    [InlineData("2-3", 2.5, 2, 3, null, "amount-range")]
    [InlineData("3.2亿元", 3.2, 3.2, 3.2, "亿元", null)]
    [InlineData("5000万", 5000, 5000, 5000, "万", null)]
    [InlineData("82.33%", 82.33, 82.33, 82.33, "%", null)]
    [InlineData("-120", -120, -120, -120, null, null)]
    [InlineData("三千二百", 3200, 3200, 3200, null, null)]
    [InlineData("二〇二二", 2022, 2022, 2022, null, null)]
    public void Texts_are_numbers_with_their_doubt(string text, double value, double low, double high, string? unit, string? doubt)
    {
        Amount amount = AmountReader.Read(Cell.OfText(text)).Amount!;
        Assert.Equal(((decimal)value, (decimal)low, (decimal)high, unit, doubt), (amount.Value, amount.Low, amount.High, amount.Unit, amount.Doubt));
    }

    [Theory]
    [InlineData("12,35")]
    [InlineData("3.2.1")]
    [InlineData("三亿左右吧")]
    [InlineData("见附件")]
    [InlineData("3.2a")]
    public void What_is_no_number_is_said_to_be_none(string text) => Assert.Equal("not-a-number", AmountReader.Read(Cell.OfText(text)).Trouble);

    [Theory]
    [InlineData("—")]
    [InlineData("待定")]
    [InlineData("/")]
    [InlineData("－")]
    public void A_word_in_place_of_a_number_is_not_known(string text) => Assert.True(AmountReader.Read(Cell.OfText(text)).IsUnknown);

    [Fact]
    public void Money_of_another_country_is_refused() => Assert.Equal("foreign-money", AmountReader.Read(Cell.OfText("1.2亿美元")).Trouble);
}
