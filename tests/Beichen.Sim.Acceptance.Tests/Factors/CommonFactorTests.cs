using System.Globalization;
using System.Text;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Factors;

/// <summary>What the common factors make of the baseline's first year.</summary>
public sealed class CommonFactorTests
{
    private const int Draws = 4096;
    private const string Begin = "<!-- spread:begin -->";
    private const string End = "<!-- spread:end -->";

    private static readonly OutcomeSpread Spread = new("baseline", Draws);

    [Fact]
    public void The_city_decides_between_two_fifths_and_two_thirds_of_the_variance_of_the_district_s_growth()
    {
        double correlation = OutcomeSpread.Correlation(Spread.City, Spread.Growth);
        Assert.InRange(correlation * correlation, 0.40, 0.65);
    }

    [Fact]
    public void Revenue_is_as_uncertain_as_records_of_districts_make_it() => Assert.InRange(OutcomeSpread.Deviation(Spread.Revenue), 0.08, 0.13);

    [Fact]
    public void The_deflator_has_the_spread_of_the_city_s_record() => Assert.InRange(OutcomeSpread.Deviation(Spread.Deflator), 0.024, 0.04);

    [Fact]
    public void The_document_shows_how_outcomes_move_together()
    {
        string file = Path.Combine(Documents.Repository.Root, "docs", "model.md"), text = File.ReadAllText(file).ReplaceLineEndings("\n");
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);
        string table = Table();
        if (Environment.GetEnvironmentVariable("BEICHEN_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, $"{text[..begin]}\n{table}{text[end..]}");
            return;
        }

        string[] found = Cells(text[begin..end]), expected = Cells(table);
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < found.Length; i++)
        {
            // Half a point of a rate, a twentieth of a correlation: what a change elsewhere may move without a word here.
            double allowed = expected[i].Contains(".", StringComparison.Ordinal)
                && expected[i].Length - expected[i].IndexOf('.', StringComparison.Ordinal) == 3 ? 0.05 : 0.5;
            bool close = double.TryParse(expected[i], CultureInfo.InvariantCulture, out double now)
                && double.TryParse(found[i], CultureInfo.InvariantCulture, out double then) ? Math.Abs(now - then) <= allowed : found[i] == expected[i];
            Assert.True(close, $"the table of docs/model.md, 4.6, is stale ({found[i]}, now {expected[i]}): run the tests with BEICHEN_UPDATE_GOLDEN=1");
        }
    }

    private static string[] Cells(string table) => [.. table.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Table()
    {
        (string Name, double[] Values)[] outcomes =
        [
            ("city's growth", Spread.City), ("GDP growth", Spread.Growth), ("deflator", Spread.Deflator),
            ("investment growth", Spread.Investment), ("revenue growth", Spread.Revenue), ("real income growth", Spread.Income),
        ];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| | mean, % | sd, points | {string.Join(" | ", outcomes.Select(outcome => outcome.Name))} |\n"
            + $"|---|---:|---:|{string.Concat(outcomes.Select(_ => "---:|"))}\n");
        foreach ((string name, double[] values) in outcomes)
        {
            string mean = name == "deflator" ? "–" : One(values.Average() * 100);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {mean} | {One(OutcomeSpread.Deviation(values) * 100)} "
                + $"|{string.Concat(outcomes.Select(other => $" {Two(OutcomeSpread.Correlation(values, other.Values))} |"))}\n");
        }

        return text.ToString();
    }

    private static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
