using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Terminal;

public sealed class LanguageOfProcessTests
{
    [Theory]
    [InlineData("zh_CN.UTF-8", Language.Zh)]
    [InlineData("zh-Hans-CN", Language.Zh)]
    [InlineData("C", Language.Zh)]
    [InlineData("C.UTF-8", Language.Zh)]
    [InlineData("POSIX", Language.Zh)]
    [InlineData("", Language.Zh)]
    [InlineData("en_US.UTF-8", Language.En)]
    [InlineData("en-GB", Language.En)]
    [InlineData("fr_FR@euro", Language.En)]
    public void A_locale_says_its_language(string locale, Language expected) => Assert.Equal(expected, LanguageOfProcess.OfLocale(locale));

    [Theory]
    [InlineData(Language.En, "run", "baseline", "--lang", "en")]
    [InlineData(Language.En, "--lang=EN", "list")]
    [InlineData(Language.Zh, "audit", "--lang:zh", "x")]
    public void A_command_line_that_asks_for_a_language_is_answered_in_it(Language expected, params string[] arguments) =>
        Assert.Equal(expected, LanguageOfProcess.Of(arguments));
}
