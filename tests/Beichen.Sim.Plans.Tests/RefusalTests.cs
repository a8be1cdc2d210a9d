using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>What each value by itself allows and the model as a whole cannot carry is refused at its place.</summary>
public sealed class RefusalTests
{
    private const string Projects = "seeds/beichen/projects.yaml";
    private const string Parks = "seeds/beichen/parks.yaml";
    private const string Chains = "seeds/beichen/chains.yaml";
    private const string Budget = "seeds/beichen/budget.yaml";
    private const string Commerce = "seeds/beichen/commerce.yaml";
    private const string Firms = "seeds/beichen/firms.yaml";
    private const string Attraction = "seeds/beichen/attraction.yaml";
    private const string District = "seeds/beichen/district.yaml";

    [Fact]
    public void A_start_within_a_year_is_refused() =>
        Expect(District, "start: 2022Q1", "start: 2021Q3", "", "2021Q3",
            "2021Q3 for 'start', expected a first quarter such as 2021Q1, for growth of the first year compares with one base year");

    // 0.8 at the most for big data and 0.25 for artificial intelligence.
    [Fact]
    public void Chains_that_may_hold_more_than_their_activity_are_refused() =>
        Expect(Chains, "[0.2, 0.35, 0.5]", "[0.2, 0.35, 0.8]", "", "{value: 0.12, unit: fraction",
            "'share-of-activity' of the chains of 'information' sums to as much as 1.05, expected at most 1");

    [Fact]
    public void A_second_bearer_of_the_high_tech_rate_is_refused() =>
        Expect(Budget, "bears-high-tech-rate: false", "bears-high-tech-rate: true", "- id: non-tax", "true",
            "revenue item 'non-tax' bears the high-tech rate too, expected one item that bears it, for its cost a firm is taken off once");

    [Fact]
    public void Money_that_enters_the_statistics_after_more_than_two_quarters_is_refused() =>
        Expect(Projects, "statistics-lag: [0.5, 0.35, 0.15]", "statistics-lag: [0.5, 0.3, 0.1, 0.1]",
            "  industrial:", "[0.5, 0.3", "4 numbers for 'statistics-lag', expected 3 numbers");

    [Fact]
    public void A_park_without_desks_is_refused() =>
        Expect(Parks, "desks: 4", "desks: 0", "", "0\n", "'0' for 'desks', expected a whole number, 1 to 100", "desks: ");

    [Fact]
    public void A_ramp_up_without_time_is_refused() =>
        Expect(Projects, "ramp-quarters: {value: 1, unit: quarters, basis", "ramp-quarters: {value: 0, unit: quarters, basis", "  school:",
            "0, unit: quarters, basis: assumed, confidence: low, source: opens", "0 for 'ramp-quarters', expected 0.05 to 40 (quarters)");

    [Fact]
    public void A_retention_of_nothing_is_refused() =>
        Expect(Commerce, "[0.38, 0.5, 0.62]", "[0, 0.5, 0.62]", "", "[0, 0.5, 0.62]",
            "triangular [0, 0.5, 0.62] for 'base-retention', expected numbers within 0.01 to 0.99 (fraction)");

    [Theory]
    [InlineData(Attraction, "triangular: [6, 12, 30]", "normal: [20, 9]", "normal [20, 9]", "dispersion")]
    [InlineData(Firms, "triangular: [12, 25, 50]", "two-piece-normal: [25, 8, 9]", "two-piece-normal [25, 8, 9]", "dispersion")]
    [InlineData(Commerce, "triangular: [0.38, 0.5, 0.62]", "normal: [0.5, 0.1]", "normal [0.5, 0.1]", "base-retention")]
    public void A_divisor_that_may_reach_nothing_is_refused(string file, string find, string replace, string written, string key) =>
        Expect(file, find, replace, "", replace, $"{written} for '{key}', which the model divides by, expected a distribution with ends above 0, or lognormal");

    // A lognormal mean has no end, and a lognormal dispersion comes near nothing: a quarter may ask for more than can be counted.
    [Theory]
    [InlineData(Attraction, "annual-mean: {value: 68, unit: count per year, distribution: {lognormal: [68, 108]}",
        "annual-mean: {value: 9000, unit: count per year, distribution: {lognormal: [9000, 30000]}", "annual-mean")]
    [InlineData(Firms, "city-passes: {value: 4600, unit: 家, distribution: {lognormal: [4600, 5677]}",
        "city-passes: {value: 4600, unit: 家, distribution: {lognormal: [4600, 60000]}", "city-passes")]
    [InlineData(Firms, "dispersion: {value: 25, unit: ratio, distribution: {triangular: [12, 25, 50]}",
        "dispersion: {value: 25, unit: ratio, distribution: {lognormal: [0.1, 25]}", "new-rate")]
    public void Counts_beyond_a_million_a_quarter_are_refused(string file, string find, string replace, string key)
    {
        using var copy = new SeedCopy();
        copy.Edit(file, find, replace);
        Assert.Contains(copy.Problems(), problem => problem.Contains($"'{key}' may ask for ", StringComparison.Ordinal)
            && problem.EndsWith("in a quarter, expected a mean and a spread that stay below 1000000 in every draw", StringComparison.Ordinal));
        Assert.Null(copy.Compile().Plan);
    }

    [Fact]
    public void A_first_quarter_without_investment_is_refused() =>
        Expect(District, "investment-season: [0.16, 0.28, 0.28, 0.28]", "investment-season: [0, 0.4, 0.3, 0.3]", "", "[0, 0.4",
            "no investment in the first quarter for 'investment-season', expected some, for growth of the year to date compares with it");

    [Fact]
    public void A_whole_stop_of_building_is_refused()
    {
        using var copy = new SeedCopy();
        copy.Scenario("shocks:\n  - shock: lockdown\n    from: 2022Q1\n    to: 2022Q1\n    severity: {value: 0.5, unit: fraction, basis: assumed, source: "
            + "a stress, distribution: {uniform: [0.4, 0.6]}}\n    construction-activity: {value: 0, unit: fraction, basis: assumed, source: a stress}",
            kind: "stress");
        Assert.Contains(copy.Problems("test"),
            problem => problem.Contains("0 for 'construction-activity', expected 0.01 to 1 (fraction)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lognormal_divisor_is_taken()
    {
        using var copy = new SeedCopy();
        copy.Edit(Firms, "triangular: [12, 25, 50]", "lognormal: [25, 35]");
        Assert.Empty(copy.Problems());
    }

    [Fact]
    public void Energy_that_no_activity_can_bear_is_refused() =>
        Expect(Projects, "quote: 推动王府井购物中心投入运营",
            "own-energy: {value: 2, unit: 万tce, basis: official, source: a meter}\n    quote: 推动王府井购物中心投入运营", "", "{value: 2, unit: 万tce",
            "'own-energy' of project 'wangfujing-mall', which has no activity, expected an activity or a chain that the energy is booked to, or 0");

    private static void Expect(string file, string find, string replace, string after, string marker, string message, string before = "")
    {
        using var copy = new SeedCopy();
        copy.Edit(file, find, replace, after);
        string at = copy.At(file, marker, before.Length > 0 ? before : after);
        Assert.Contains(copy.Problems(), problem => string.Equals(problem, at + message, StringComparison.Ordinal));
        Assert.Null(copy.Compile().Plan);
    }
}
