using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Coverage;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Documents;

/// <summary>Every sentence of the plan is modelled, or the page says why not.</summary>
public sealed class PlanCoverageTests
{
    private static readonly string Scenario = Path.Combine(Repository.Root, "scenarios", "baseline.yaml");
    private static readonly IReadOnlyList<PlanSentence> Sentences = PlanCoverage.Of(Scenario, PlanCompiler.Compile(Scenario, new CompileOptions()));

    private static string Report => File.ReadAllText(Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "beichen", "source"), "*.txt").Single());

    [Fact]
    public void The_page_holds_what_the_command_would_write() =>
        Assert.Equal(PlanCoverage.Page(Sentences), Repository.Read("docs", "plan-coverage.md").ReplaceLineEndings("\n"));

    [Fact]
    public void Every_sentence_of_the_report_appears_in_order_and_nothing_of_it_is_left_out()
    {
        string page = Repository.Read("docs", "plan-coverage.md");
        int at = 0;
        foreach (string sentence in Report.Split(['。', '\n']).Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            int found = page.IndexOf($"| {sentence} |", at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{sentence}' is missing");
            at = found + 1;
        }
    }

    [Fact]
    public void Of_every_clause_something_is_said() => Assert.All(Sentences, sentence => Assert.Empty(sentence.Open));

    [Fact]
    public void What_is_said_by_hand_is_of_the_reports_own_words_and_has_an_object_or_a_reason()
    {
        IReadOnlyList<PlanClause> byHand = PlanCoverage.Read(Repository.Read("seeds", "beichen", PlanCoverage.File));
        Assert.NotEmpty(byHand);
        Assert.All(byHand, clause =>
        {
            Assert.Contains(clause.Words, Report, StringComparison.Ordinal);
            Assert.True(clause.Chinese.Length > 0 && clause.English.Length > 0, clause.Words);
        });
    }

    [Fact]
    public void A_clause_of_which_nothing_is_said_is_found()
    {
        IReadOnlyList<PlanSentence> sentences = PlanCoverage.Of(
            "建设甲厂,造福乡里。\n修路",
            new SeedIndex([new SeedEntity("project", "plant", "甲厂", "Plant", "建设甲厂") { Place = "projects.yaml:1:3", Source = "projects.yaml:1" }], []),
            [new PlanClause("修路", "", "无数量", "no quantity")]);
        Assert.Equal(["建设甲厂,造福乡里", "修路"], sentences.Select(sentence => sentence.Text), StringComparer.Ordinal);
        Assert.Equal("造福乡里", Assert.Single(sentences[0].Open));
        Assert.Empty(sentences[1].Open);
        Assert.Contains("| 建设甲厂,造福乡里 | project `plant` |  |", PlanCoverage.Page(sentences), StringComparison.Ordinal);
    }
}
