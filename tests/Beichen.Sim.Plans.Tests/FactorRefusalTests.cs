using Xunit;

namespace Beichen.Sim.Plans.Tests;

public sealed class FactorRefusalTests
{
    private const string Factors = "seeds/beichen/factors.yaml";

    [Theory]
    [InlineData("factor: prices", "factor: fiscal", "a second factor 'fiscal', expected each factor but the city, once")]
    [InlineData("factor: prices", "factor: fiscal", "a correlation with 'prices', which is not declared, expected two declared factors, or one and the city")]
    [InlineData("factor: prices", "factor: city", "the city as a factor, whose law stands in accounts/city-growth, expected each factor but the city, once")]
    [InlineData("first: starts\n    second: fiscal", "first: starts\n    second: city",
        "a pair of one factor, or one that stands above already, expected each pair of two factors once")]
    [InlineData("first: delay\n    second: city", "first: delay\n    second: prices",
        "a correlation of 'delay' with a yearly factor, expected of delay with the city alone, for it is drawn once a draw")]
    [InlineData("correlation: {value: -0.3, unit: ratio, basis: assumed, confidence: low, source: \"Hongqiao",
        "correlation: {value: -0.99, unit: ratio, basis: assumed, confidence: low, source: \"Hongqiao",
        "correlations that no factors can have together, expected a positive definite matrix: smaller correlations among those that share a factor")]
    public void What_no_set_of_factors_can_be_is_refused(string find, string replace, string message)
    {
        using var copy = new SeedCopy();
        copy.Edit(Factors, find, replace);
        if (message.StartsWith("correlations that", StringComparison.Ordinal))
            copy.Edit(Factors, "correlation: {value: 0.2, unit: ratio, basis: assumed", "correlation: {value: 0.95, unit: ratio, basis: assumed");
        Assert.Contains(copy.Problems(), problem => problem.EndsWith(message, StringComparison.Ordinal));
        Assert.Null(copy.Compile().Plan);
    }
}
