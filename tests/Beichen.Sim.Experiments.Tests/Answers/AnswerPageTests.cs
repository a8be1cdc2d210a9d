using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Experiments.Forking;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Results.Comparisons;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Answers;

/// <summary>The page of results says what each verb's JSON holds.</summary>
public sealed class AnswerPageTests
{
    [Fact]
    public void The_answers_stand_in_the_page_of_results()
    {
        string file = Path.Combine(Beichen.Root, "docs", "results.md"), text = File.ReadAllText(file).ReplaceLineEndings("\n");
        int head = text.IndexOf(AnswerPage.Head, StringComparison.Ordinal);
        string page = AnswerPage.Of(("explain", typeof(ExplanationAnswer)), ("attribute", typeof(AttributionReport)),
            ("sensitivity", typeof(SensitivityReport)), ("sensitivity --factor", typeof(FactorReport)),
            ("discover", typeof(DiscoveryReport)), ("fork", typeof(ForkReport)), ("compare", typeof(ScenarioComparison)),
            ("latest-safe", typeof(LatestSafeReport)), ("achieve", typeof(AchieveReport)), ("settle", typeof(SettleReport)));
        if (Environment.GetEnvironmentVariable("BEICHEN_WRITE_PAGES") is "1") File.WriteAllText(file, (head < 0 ? text + "\n" : text[..head]) + page);
        else Assert.Equal(page, text[Math.Max(head, 0)..]);
    }
}
