using System.Globalization;
using Beichen.Sim.Plans.Values;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>A value that quotes the report is a number of its quote; a distribution far from its value is questioned.</summary>
public sealed class QuotedNumberTests
{
    private const string Targets = "seeds/beichen/targets.yaml";

    [Theory]
    [InlineData("地区生产总值增长6.5%", "Fraction 0.065")]
    [InlineData("增长６．５％左右", "Fraction 0.065")]
    [InlineData("百分之六点五", "Fraction 0.065")]
    [InlineData("下降0.5个百分点", "Fraction 0.005")]
    [InlineData("增长6%—7%", "Fraction 0.06–0.07")]
    [InlineData("增长6-7%", "Fraction 0.06–0.07")]
    [InlineData("提高三成", "Fraction 0.3")]
    [InlineData("国家高新技术企业达到530家", "Count 530")]
    [InlineData("培育“雏鹰”企业240家、“瞪羚”企业20家", "Count 240, Count 20")]
    [InlineData("累计新增就业10万人", "Count 100000")]
    [InlineData("5万至10万人", "Count 50000–100000")]
    [InlineData("引进一百零五个项目、十二家企业、两所学校", "Count 105, Count 12, Count 2")]
    [InlineData("总投资2.8亿元，其中5000万元", "Money 2.8, Money 0.5")]
    [InlineData("1,200多名学生", "Count 1200")]
    [InlineData("供地300亩，建设5万平方米，20公顷", "Land 300, Floor 5, Land 300")]
    [InlineData("2022年第十二次党代会，第12个，4号线、SMC二期，“一号工程”，建成一批，一般公共预算", "")]
    public void The_numbers_of_a_sentence_are_those_with_a_unit(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(", ", QuotedNumbers.In(text).Select(number =>
            number.Low == number.High ? $"{number.Measure} {Text(number.Low)}" : $"{number.Measure} {Text(number.Low)}–{Text(number.High)}")));

    [Theory]
    [InlineData("{value: 0.065, unit: fraction", "{value: 0.65, unit: fraction",
        "0.65 beside the quote '地区生产总值增长6.5%', expected its own number, 0.065 (fraction)")]
    [InlineData("{value: 530, unit: 家", "{value: 5300000, unit: 家", "5300000 beside the quote '国家高新技术企业达到530家', expected its own number, 530 (家)")]
    [InlineData("{value: 100000, unit: 人", "{value: 10000, unit: 人", "10000 beside the quote '累计新增就业10万人', expected its own number, 100000 (人)")]
    [InlineData("quote: 一般公共预算收入增长5%}", "quote: 固定资产投资增长6.5%}", "0.05 beside the quote '固定资产投资增长6.5%', expected its own number, 0.065 (fraction)")]
    public void A_target_that_contradicts_its_quote_is_refused(string find, string replace, string message)
    {
        using var copy = new SeedCopy();
        copy.Edit(Targets, find, replace);
        Assert.Contains(copy.Problems(),
            problem => problem.StartsWith(Targets, StringComparison.Ordinal) && problem.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void So_is_a_change_by_a_scenario_and_a_value_of_a_project()
    {
        const string Quote = "累计新增就业10万人";
        using var copy = new SeedCopy();
        copy.Scenario($"changes: [{{path: projects/smc-2/jobs, value: {{value: 450, unit: 人, basis: plan, confidence: high, quote: {Quote}}}}}]");

        // The words are a target's too, from which no value may come.
        Assert.Contains(copy.At("scenarios/test.yaml", "450") + $"450 beside the quote '{Quote}', expected its own number, 100000 (人)",
            copy.Problems("test"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("seeds/beichen/projects.yaml", "triangular: [8, 10, 13]", "triangular: [8, 10, 1300]",
        "triangular [8, 10, 1300] for 'investment' lies up to 130 times from its value 10: is that meant?")]
    [InlineData("seeds/beichen/projects.yaml", "triangular: [8, 10, 13]", "triangular: [0.8, 10, 13]",
        "triangular [0.8, 10, 13] for 'investment' lies up to 12 times from its value 10: is that meant?")]
    [InlineData("seeds/beichen/projects.yaml", "triangular: [8, 10, 13]", "normal: [14, 1]",
        "normal [14, 1] for 'investment' has its value 10 in its tail: is that meant?")]
    [InlineData("seeds/beichen/projects.yaml", "triangular: [8, 10, 13]", "lognormal: [100, 120]",
        "lognormal [100, 120] for 'investment' has its value 10 in its tail: is that meant?")]
    [InlineData("seeds/beichen/projects.yaml", "triangular: [8, 10, 13]", "two-piece-normal: [8, 1, 0.5]",
        "two-piece-normal [8, 1, 0.5] for 'investment' has its value 10 in its tail: is that meant?")]
    public void A_distribution_far_from_its_value_is_questioned(string file, string find, string replace, string notice)
    {
        using var copy = new SeedCopy();
        copy.Edit(file, find, replace);
        PlanCompilation compiled = copy.Compile();
        Assert.Empty(compiled.Problems);
        Assert.EndsWith(notice, Assert.Single(compiled.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void No_value_of_the_repository_is_questioned() =>
        Assert.All(Repository.ScenarioIds,
            id => Assert.DoesNotContain(Repository.Compile(id).Notices, notice => notice.Contains("is that meant", StringComparison.Ordinal)));

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
