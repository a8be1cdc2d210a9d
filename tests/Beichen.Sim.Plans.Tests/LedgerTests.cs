using Beichen.Sim.Plans.Ledgers;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>Every value that a run uses is in the ledger with its source.</summary>
public sealed class LedgerTests
{
    private static readonly string Report = File.ReadAllText(Path.Combine(Repository.Seeds, "beichen", "source", "000_589e890b1d42e119.txt"));

    public static TheoryData<string> Scenarios => [.. Repository.ScenarioIds];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Nothing_has_no_source_and_every_quote_stands_in_the_report(string scenario)
    {
        Ledger ledger = Repository.Compile(scenario).Ledger;
        Assert.NotEmpty(ledger.Entries);
        Assert.All(ledger.Entries, entry =>
        {
            Assert.False(string.IsNullOrWhiteSpace(entry.Source) && string.IsNullOrWhiteSpace(entry.Quote), entry.Path);
            Assert.True(entry.Line > 0, entry.Path);
            Assert.True(File.Exists(Path.Combine(Repository.Root, entry.File)), entry.File);
            if (entry.Quote is not { } quote) return;
            Assert.Contains(quote, Report, StringComparison.Ordinal);
            Assert.InRange(quote.Length, 1, 40);
        });
    }

    [Fact]
    public void A_value_is_entered_with_its_evidence_and_its_line()
    {
        LedgerEntry entry = Repository.Compile("baseline").Ledger.Find("projects/smc-2/investment")!;
        Assert.Equal("10", entry.Value);
        Assert.Equal("亿元", entry.Unit);
        Assert.Equal("triangular [8, 10, 13]", entry.Distribution);
        Assert.Equal("official", entry.Basis);
        Assert.Equal("high", entry.Confidence);
        Assert.Equal("seeds/beichen/projects.yaml", entry.File);
        Assert.Contains("investment: {value: 10",
            File.ReadLines(Path.Combine(Repository.Root, entry.File)).ElementAt(entry.Line - 1), StringComparison.Ordinal);
        Assert.Null(entry.InheritedFrom);
    }

    [Fact]
    public void A_kinds_default_is_entered_for_the_project_with_luck_of_its_own()
    {
        Ledger ledger = Repository.Compile("baseline").Ledger;
        LedgerEntry smc = ledger.Find("projects/smc-2/setback-quarters")!, siemens = ledger.Find("projects/siemens/setback-quarters")!;
        Assert.Equal("kinds/industrial", smc.InheritedFrom);
        Assert.Equal((smc.File, smc.Line), (siemens.File, siemens.Line));
        Assert.NotEqual(smc.UncertaintyKey, siemens.UncertaintyKey);
    }

    [Fact]
    public void What_a_scenario_changes_is_entered_at_the_scenarios_line()
    {
        using var copy = new SeedCopy();
        copy.Scenario("borrows: [a later figure]\nchanges: [{path: activities/construction/lockdown-profile, value: {value: "
            + "-0.207, unit: fraction, basis: analogue, confidence: med, source: later, knowable: false}}]", "stress");
        LedgerEntry entry = copy.Compile("test").Ledger.Find("activities/construction/lockdown-profile")!;
        Assert.Equal("scenarios/test.yaml", entry.File);
        Assert.Equal("-0.207", entry.Value);
        Assert.False(entry.Knowable);
    }

    [Fact]
    public void Uncertainties_have_keys_of_their_own()
    {
        uint[] keys = [.. Repository.Compile("baseline").Ledger.Entries
            .Where(entry => entry.UncertaintyKey is not null).Select(entry => entry.UncertaintyKey!.Value)];
        Assert.True(keys.Length > 500, $"{keys.Length} uncertainties");
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }
}
