using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Influences;

public sealed class UncertainInputTests
{
    private const ulong Seed = 7;

    private static readonly PlanCompilation Baseline = Repository.Compile("baseline", 4);

    [Fact]
    public void Every_uncertain_entry_of_the_ledger_becomes_an_input_with_its_basis()
    {
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(Baseline.Ledger, Baseline.Plan!);
        LedgerEntry[] uncertain = [.. Baseline.Ledger.Entries.Where(entry => entry.UncertaintyKey is not null)];
        Assert.NotEmpty(inputs);
        Assert.Equal(uncertain.Length, inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            Assert.Equal(uncertain[i].Path, inputs[i].Path);
            Assert.Equal(uncertain[i].Basis is "assumed" or "analogue", inputs[i].IsAssumed);
        }
    }

    [Fact]
    public void Values_are_recomputed_as_the_kernel_settles_them()
    {
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(Baseline.Ledger, Baseline.Plan!);
        double[] gdp = Find(inputs, "accounts/base-gdp").Values(Seed, 32);
        double[] renewal = Find(inputs, "firms/high-tech/renewal").Values(Seed, 32);
        for (int draw = 0; draw < 32; draw++)
        {
            Assert.Equal(Baseline.Plan!.Accounts.BaseGdp.Sample<Lanes1>(Seed, (ulong)draw).Value, gdp[draw]);
            Assert.Equal(Baseline.Plan!.Firms.HighTech.Renewal.Sample<Lanes1>(Seed, (ulong)draw).Value, renewal[draw]);
        }
    }

    [Fact]
    public void The_city_s_growth_is_that_of_the_first_year_s_common_shock()
    {
        double[] growth = Find(UncertainInput.From(Baseline.Ledger, Baseline.Plan!), "accounts/city-growth").Values(Seed, 32);
        for (int draw = 0; draw < 32; draw++)
        {
            Lanes1 uniform = RandomLanes.Uniform<Lanes1>(new DrawKey(Seed, Baseline.Plan!.Name.Key, 0, Purpose.CommonShock), (ulong)draw);
            Assert.Equal(Baseline.Plan!.Accounts.CityGrowth.FromUniform(uniform).Value, growth[draw]);
        }
    }

    [Theory]
    [InlineData("uniform [1, 2]")]
    [InlineData("triangular [1, 1.5, 2]")]
    [InlineData("normal [1.5, 0.1]")]
    [InlineData("lognormal [1.5, 1.7]")]
    [InlineData("two-piece-normal [1.5, 0.1, 0.2]")]
    public void Every_form_of_the_ledger_is_read(string distribution) =>
        Assert.InRange(Assert.Single(UncertainInput.From(Ledger(distribution), Baseline.Plan!)).Quantity.Median, 1.4, 1.6);

    [Theory]
    [InlineData("uniform")]
    [InlineData("uniform [1, 2")]
    [InlineData("cauchy [1, 2]")]
    [InlineData("triangular [1, 2]")]
    public void Another_form_is_refused(string distribution) => Assert.Throws<FormatException>(() => UncertainInput.From(Ledger(distribution), Baseline.Plan!));

    private static UncertainInput Find(IReadOnlyList<UncertainInput> inputs, string path) =>
        inputs.Single(input => string.Equals(input.Path, path, StringComparison.Ordinal));

    private static Ledger Ledger(string distribution) =>
        new([new LedgerEntry { Path = "x", Value = "1.5", Distribution = distribution, Basis = "assumed", File = "x.yaml", Line = 1, UncertaintyKey = 5 }]);
}
