using Xunit;

namespace Beichen.Sim.Briefing.Tests;

/// <summary>Quotation marks within quotation marks, as GB/T 15834 nests them.</summary>
public sealed class QuotesTests
{
    [Theory]
    [InlineData("““雏鹰”企业”由40%到68%", "“‘雏鹰’企业”由40%到68%")]
    [InlineData("“雏鹰”企业与“瞪羚”企业", "“雏鹰”企业与“瞪羚”企业")]
    [InlineData("“甲“乙“丙”乙”甲”", "“甲‘乙“丙”乙’甲”")]
    [InlineData("“不成对", "“不成对")]
    [InlineData("也”不成对“", "也”不成对“")]
    [InlineData("没有", "没有")]
    public void Marks_within_marks_are_single(string text, string nested)
    {
        Assert.Equal(nested, new Bilingual(text, "").Zh);
        Assert.Equal(nested, Language.Zh.Pick(text, ""));
    }
}
