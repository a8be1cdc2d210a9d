using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Briefing.Tests;

public sealed partial class UnitNamesTests
{
    [Theory]
    [InlineData("fraction", "0–20%", "0–20%")]
    [InlineData("fraction per year", "0–20%/年", "0–20% per year")]
    [InlineData("ratio", "0–0.2 倍", "0–0.2 times")]
    [InlineData("人 per year", "0–0.2 人/年", "0–0.2 people per year")]
    [InlineData("万tce/亿元", "0–0.2 万tce/亿元", "0–0.2 10k tce per 100m CNY")]
    [InlineData("1", "0–0.2", "0–0.2")]
    public void A_range_has_its_unit_in_the_readers_language(string unit, string chinese, string english)
    {
        Bilingual text = UnitNames.With(unit, number => $"{number(0)}–{number(0.2)}");
        Assert.Equal((chinese, english), (text.Zh, text.En));
    }

    [Fact]
    public void Every_unit_of_the_seeds_and_of_the_results_has_a_name_in_both_languages()
    {
        CompiledPlan plan = Scenario.Open(Path.Combine(Root(), "scenarios", "baseline.yaml")).Plan;
        string[] units = [.. plan.Ledger.Entries.Select(entry => entry.Unit)
            .Concat(plan.Seeds.Levers.Select(lever => lever.Unit)).Concat(IndicatorCatalogue.All.Select(known => known.Unit)).Distinct(StringComparer.Ordinal)];
        Assert.True(units.Length > 20, string.Join(", ", units));
        Assert.All(units, unit =>
        {
            Bilingual name = UnitNames.Of(unit);
            Assert.DoesNotMatch(EnglishWord, name.Zh);
            Assert.DoesNotMatch(Chinese, name.En);
        });
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    // What a Chinese table writes in letters as well: tonnes of coal equivalent, megawatts, metres.
    [GeneratedRegex("(?<![A-Za-z])(?!tce|MW|m²|pp)[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex EnglishWord { get; }

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese { get; }
}
