using Beichen.Sim.Results.Runs;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Results.Tests.Runs;

public sealed class ScoreboardTests
{
    [Fact]
    public void The_page_says_what_it_may_claim_and_how_the_text_was_read()
    {
        ExampleRun run = new ExampleRun(1000).Outcome("gdp", draw => draw < 820 ? 0.07 : 0.05)
            .Outcome("budget-revenue", _ => 0.06).Outcome("beijing-projects", _ => 1234);
        string page = Scoreboard.Text(run.Summary(), ExampleRun.Identity, Language.En);
        Assert.Contains("A conditional projection under the stated assumptions, not a prediction", page, StringComparison.Ordinal);
        Assert.Contains("条件推演，不是预测", Scoreboard.Text(run.Summary(), ExampleRun.Identity), StringComparison.Ordinal);
        Assert.Contains("40% of the uncertain values are assumed", page, StringComparison.Ordinal);
        Assert.Contains("| target gdp | 6.5% | 7.0% | 5.0–7.0% | 82% | 79–84% | 82% |", page, StringComparison.Ordinal);
        Assert.Contains("1,234 个", page, StringComparison.Ordinal);
        Assert.Contains("unscored", page, StringComparison.Ordinal);
        Assert.Contains("The binding target, most often the only one missed: target gdp.", page, StringComparison.Ordinal);
        Assert.Contains("keeping pace, 20,000 人 by 2022Q4", page, StringComparison.Ordinal);
        Assert.Contains("`jobs`: over five years.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("stress", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_stress_is_labelled() =>
        Assert.Contains("A stress: it borrows",
            Scoreboard.Text(new ExampleRun(64).Summary(), ExampleRun.Identity with { Kind = "stress" }, Language.En), StringComparison.Ordinal);
}
