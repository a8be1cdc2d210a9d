using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Compare;
using Beichen.Sim.Briefing.Reading;
using Beichen.Sim.Results.Comparisons;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>When a comparison advises a plan, when it says that none is told apart, and when it says nothing; and that the reader bears each out.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData(Language.Zh, "建议以“项目全部准点”为底线方案：多花1.5亿元，固定资产投资的达标概率由", "“多策并举”再多花12.4亿元，固定资产投资的概率与“项目全部准点”")]
    [InlineData(Language.En, "“Every project on time” is advised: for 150 million yuan more, the chance of fixed-asset investment goes from",
        "“Combined push” costs 1.2 billion yuan more still; its chance of fixed-asset investment")]
    public async Task The_plan_with_the_most_chance_for_the_money_is_advised_and_the_dearer_are_held_against_it(Language language, string taken, string rival)
    {
        using Requests requests = await Requests.Of("compare");
        string text = Read(requests.Request, language);
        Assert.Contains(taken, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(rival, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(language.Pick("“建议”取所比方案中", "Advised, of the plans compared,"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chances_that_an_advised_plan_costs_are_said_with_it()
    {
        using Requests requests = await Requests.Runs("baseline", "combined-push");
        string text = Read(requests.Request, Language.Zh);
        Assert.Contains("代价是居民收入增速−GDP增速的概率降低", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_chance_is_told_apart_that_is_said_and_nothing_advised()
    {
        using Requests requests = await Requests.On(new Sample(20220101, 40), "baseline", "approval-speed-up");
        string text = Read(requests.Request, Language.Zh);
        Assert.Contains("各方案与“按计划推进”的概率之差都在抽样误差之内，不作建议。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("底线方案", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("projects-slip-1q")]
    [InlineData("omicron-q1")]
    public async Task What_is_no_measure_of_the_district_is_neither_costed_nor_advised(string scenario)
    {
        using Requests requests = await Requests.Runs("baseline", scenario);
        string text = Read(requests.Request, Language.Zh);
        Assert.Contains("各方案的费用本简报不作比较。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("底线方案", text, StringComparison.Ordinal);
        Assert.DoesNotContain("不作建议", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.10, true)]
    [InlineData(-0.101, false)]
    public async Task No_plan_is_advised_under_which_a_chance_falls_by_more_than_ten_points(double fall, bool advised)
    {
        using Requests requests = await Requests.Runs("baseline", "projects-on-time");
        ScenarioComparison comparison = CompareFactsWriter.Compare(requests.Request.Runs);
        ScenarioDifference other = comparison.Scenarios[0];
        TargetDifference[] targets = [.. other.Targets.Select(target => target.Target == "gdp"
            ? target with { ProbabilityDifference = fall, ChanceDiffers = true } : target)];
        AdviceFact? advice = AdviceFactWriter.Of(
            requests.Request.Runs, comparison with { Scenarios = [other with { Targets = targets }] }, AdviceFactWriter.Costs(requests.Request.Runs));
        Assert.Equal(advised, advice is not null);
        if (advised) Assert.Equal(("gdp", fall, 1.5), (advice!.Falls!, advice.Fall, advice.More));
    }

    [Fact]
    public async Task Advice_of_another_plan_or_at_another_price_is_found()
    {
        using Requests requests = await Requests.Of("compare");
        using Evidence evidence = new(requests.Request, Language.Zh);
        ReadDocument document = ReadDocument.OfHtml(HtmlPage.Write(ComparePage.Write(requests.Request, Language.Zh)));
        int at = document.Blocks.ToList().FindIndex(block => block.Text.Contains("底线方案", StringComparison.Ordinal));
        foreach ((string was, string now) in ((string Was, string Now)[])[("建议以“项目全部准点”", "建议以“多策并举”"), ("多花1.5亿元", "多花1.4亿元"),
            ("再多花12.4亿元", "再多花13.9亿元"), ("固定资产投资的达标概率", "新增就业的达标概率")])
        {
            ReadBlock[] blocks = [.. document.Blocks];
            blocks[at] = new ReadBlock([blocks[at].Text.Replace(was, now, StringComparison.Ordinal)], false);
            Assert.Contains(was, document.Blocks[at].Text, StringComparison.Ordinal);
            Assert.NotEmpty(SecondReader.Check(document with { Blocks = blocks }, evidence));
        }
    }

    private static string Read(BriefingRequest request, Language language)
    {
        BriefingPage page = ComparePage.Write(request, language);
        using Evidence evidence = new(request, language);
        Assert.Empty(SecondReader.Check(ReadDocument.OfHtml(HtmlPage.Write(page)), evidence));
        return string.Join('\n', page.Sentences.Select(sentence => sentence.Text));
    }
}
