using System.Globalization;
using System.Text;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>The part of the validation document on every yearly series of the city.</summary>
internal static class RollingOriginReport
{
    private static readonly (ForecastRule Rule, string Name)[] Rivals =
    [
        (ForecastRule.OfficialTarget, "official target"),
        (ForecastRule.LastYear, "last year"),
        (ForecastRule.Record, "record"),
        (ForecastRule.ShrunkRecord, "record, shrunk"),
        (ForecastRule.TargetAndMisses, "target and misses"),
    ];

    public static void Write(StringBuilder text, IReadOnlyList<RecordedSeries> all, CityRecord city)
    {
        Line(text, "## Every yearly series");
        Line(text);
        Line(text, "Rolling origin: each year is forecast from the years before it alone, by every rule that has something to go by. A cell is mean CRPS "
            + "in percentage points and, in brackets, how many years lay in the 80 % band. The best cell is the rule of the series; it stands in bold.");
        Line(text);
        Line(text, $"| series | years | {string.Join(" | ", Rivals.Select(rival => rival.Name))} | two-piece, outbreaks apart |");
        Line(text, "|---|---|" + string.Concat(Rivals.Select(_ => "---:|")) + "---:|");
        foreach (RecordedSeries series in all) Row(text, series, city);
        Line(text);
        Line(text, "- **official target**: the target of January, with the spread of its earlier misses. The series' own where it was found (GDP; the budget, "
            + "for revenue of 2019–2021), else what the city's target for GDP says of the series: the target for a volume, 2.5 % more for a value, "
            + "2.5 % for prices (no target of it was found; here the column is that constant). On the three years with a budget alone it "
            + "equals the rule for revenue (10.8 both); a budget of the district is what the model scores, so it may not feed the model anyhow.");
        Line(text, "- **last year**: last year's growth, with the spread of earlier changes. **record**: mean and spread of earlier years; "
            + "**shrunk**, its mean drawn by 2/(n+2) towards what the city's target for GDP says of the series.");
        Line(text, "- **target and misses**: what the city's target for GDP says, plus the mean of earlier departures from that, shrunk by n/(n+2).");
        Line(text, "- **two-piece, outbreaks apart**: the city's law, below.");
        Line(text);
        Line(text, "All but the last are Student's t, the predictive law of a normal whose mean and variance are unknown, with a prior spread that weighs as "
            + "three years do: 2 points for GDP and income, 2.5 for prices, 3 for industry, 5 for retail sales, 8 for investment and revenue. "
            + "Those eight numbers and the 2.5 % are judgement of people who know what came. The rule of a series was chosen with these very scores in sight, "
            + "of two to five years each: differences below half a point mean little, and the choice is a discipline, not a proof.");
        Line(text);
        Line(text, "What the rules give for 2022, from the record to 2021 and the city's target of 5 %:");
        Line(text);
        Line(text, "| series | rule | mean | standard deviation | 10 % | 90 % |");
        Line(text, "|---|---|---:|---:|---:|---:|");
        foreach (RecordedSeries series in all)
        {
            if (RollingOrigin.Sample(series, series.Rule, city, ValidationReport.LastYear + 1) is not { } sample) continue;
            double mean = sample.Average();
            double deviation = Math.Sqrt(sample.Sum(growth => (growth - mean) * (growth - mean)) / sample.Length);
            Line(text, $"| {series.Name} | {NameOf(series.Rule)} | {One(mean)} | {One(deviation)} "
                + $"| {One(Backtest.Quantile(sample, 0.1))} | {One(Backtest.Quantile(sample, 0.9))} |");
        }

        Line(text);
        Line(text, "![The 80 % bands of a run of the baseline beside the city's record and the rules](images/en/prior-predictive.png)");
        Line(text);
        Line(text,
            "What a run of the baseline holds possible before any of its year is known, over the record (`beichen figures RUN --only prior-predictive`): "
            + "the district's bands of growth and of investment are wider than the city's, "
            + "as a part is less steady than the whole. Its band of revenue rests on the "
            + "items of a district's budget and not on the city's record, whose falls of 2017, "
            + "2018 and 2020 lie below it: whoever takes the city for a guide must "
            + "hold the district's revenue less likely than a run does.");
        Line(text);
    }

    private static void Row(StringBuilder text, RecordedSeries series, CityRecord city)
    {
        RollingOrigin rule = RollingOrigin.Run(series, series.Rule, city)!;
        var cells = new StringBuilder();
        foreach ((ForecastRule rival, _) in Rivals.Append((ForecastRule.TwoPieceWithOutbreaks, string.Empty)))
        {
            RollingOrigin? held = RollingOrigin.Run(series, rival, city);
            string cell = held is null ? "–" : $"{Two(held.MeanScore)} ({Whole(held.Covered)})";
            cells.Append(CultureInfo.InvariantCulture, $" {(rival == series.Rule ? $"**{cell}**" : cell)} |");
        }

        Line(text, $"| {series.Name} | {Span(rule.Years)} |{cells}");
    }

    private static string Span(IReadOnlyList<int> years) =>
        years[^1] - years[0] == years.Count - 1 ? $"{Whole(years[0])}–{Whole(years[^1])}" : string.Join(", ", years.Select(Whole));

    private static string NameOf(ForecastRule rule) =>
        rule == ForecastRule.TwoPieceWithOutbreaks ? "two-piece, outbreaks apart" : Rivals.Single(rival => rival.Rule == rule).Name;

    private static string One(double fraction) => (fraction * 100).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Two(double fraction) => (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line = "") => ValidationReport.Line(text, line);
}
