using Xunit;

namespace Beichen.Sim.Briefing.Tests;

public sealed class CertaintyWordsTests
{
    [Theory]
    [InlineData(0.009, 0.005, 0.02, "▲", "几无可能")]
    [InlineData(0.01, 0.005, 0.02, "▲", "极难")]
    [InlineData(0.099, 0.08, 0.12, "▲", "极难")]
    [InlineData(0.1, 0.08, 0.12, "▲", "偏难")]
    [InlineData(0.333, 0.3, 0.36, "▲", "偏难")]
    [InlineData(0.334, 0.3, 0.36, "◆", "略偏难")]
    [InlineData(0.47, 0.44, 0.5, "◆", "五五开")]
    [InlineData(0.47, 0.44, 0.499, "◆", "略偏难")]
    [InlineData(0.66, 0.4, 0.9, "◆", "五五开")]
    [InlineData(0.66, 0.63, 0.69, "◆", "略占优")]
    [InlineData(0.667, 0.64, 0.7, "●", "有望")]
    [InlineData(0.899, 0.88, 0.92, "●", "有望")]
    [InlineData(0.9, 0.88, 0.92, "●", "基本稳妥")]
    public void A_word_holds_between_its_published_thresholds(double probability, double low, double high, string mark, string word)
    {
        CertaintyThreshold found = CertaintyWords.Of(probability, low, high);
        Assert.Equal((mark, word), (found.Mark, found.Word.Zh));
    }
}
