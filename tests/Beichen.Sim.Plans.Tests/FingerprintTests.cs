using Beichen.Sim.Plans.Ledgers;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>The fingerprint names what the results depend on.</summary>
public sealed class FingerprintTests
{
    [Fact]
    public void The_same_files_give_the_same_fingerprint_wherever_they_lie()
    {
        using var copy = new SeedCopy();
        string here = Repository.Compile("combined-push").Fingerprint;
        Assert.Matches("^[0-9a-f]{64}$", here);
        Assert.Equal(here, copy.Compile("combined-push").Fingerprint, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("seeds/beichen/projects.yaml", "[8, 10, 13]", "[8, 10, 14]")]
    [InlineData("seeds/beichen/projects.yaml", "by: 2022Q4", "by: 2022Q3")]
    [InlineData("seeds/beichen/projects.yaml", "delay-group: industrial-works", "delay-group: other-works")]
    [InlineData("seeds/beichen/projects.yaml", "{family: beta, first: 2,", "{family: beta, first: 2.1,")]
    [InlineData("seeds/beichen/projects.yaml", "work-pace: [0.7, 1.1, 1.1, 1.1]", "work-pace: [0.7, 1.1, 1.1, 1.0]")]
    [InlineData("seeds/beichen/energy.yaml", "value: 0.025", "value: 0.024")]
    [InlineData("seeds/beichen/parks.yaml", "desks: 4", "desks: 5")]
    [InlineData("seeds/beichen/budget.yaml", "bears-refunds: true", "bears-refunds: false")]
    [InlineData("seeds/beichen/targets.yaml", "counts: stock", "counts: flow")]
    [InlineData("seeds/beichen/district.yaml", "delay-family: lognormal", "delay-family: burr-xii")]
    [InlineData("seeds/beichen/io-coefficients.csv", "0.12632", "0.12631")]
    [InlineData("scenarios/combined-push.yaml", "approval-pace, value: 1.4", "approval-pace, value: 1.3")]
    public void Any_value_changes_it(string file, string find, string replace)
    {
        using var copy = new SeedCopy();
        string before = copy.Compile("combined-push").Fingerprint;
        copy.Edit(file, find, replace);
        PlanCompilation after = copy.Compile("combined-push");
        Assert.True(after.Plan is not null, string.Join('\n', after.Problems));
        Assert.NotEqual(before, after.Fingerprint, StringComparer.Ordinal);
    }

    [Fact]
    public void Words_for_the_reader_do_not_change_it()
    {
        using var copy = new SeedCopy();
        string before = copy.Compile().Fingerprint;
        copy.Edit("seeds/beichen/energy.yaml", "en: Energy", "en: Energy use").Edit("seeds/beichen/energy.yaml", "note: ", "# a remark\nnote: ");
        Assert.Equal(before, copy.Compile().Fingerprint);
    }

    [Fact]
    public void The_horizon_changes_it() =>
        Assert.NotEqual(Repository.Compile("baseline").Fingerprint, Repository.Compile("baseline", quarters: 20).Fingerprint, StringComparer.Ordinal);

    [Fact]
    public void Every_scenario_has_one_of_its_own() =>
        Assert.Equal(Repository.ScenarioIds.Count,
            Repository.ScenarioIds.Select(id => Repository.Compile(id).Fingerprint).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void It_is_pinned_for_a_ledger_of_two_values()
    {
        LedgerEntry first = new() { Path = "a/b", Value = "0.1", Unit = "ratio", Basis = "plan", File = "f", Line = 1 };
        // SHA-256 of "a/b=0.1|ratio|\na/c=2||uniform [1, 3]\n"
        LedgerEntry second = new() { Path = "a/c", Value = "2", Distribution = "uniform [1, 3]", Basis = "plan", File = "f", Line = 2 };
        Assert.Equal("e9ef2f01226c9512c7d8e30a51907c5e39739a1a54d7b345234a98c81f9738f4", Fingerprint.Of(new Ledger([first, second])));
    }
}
