using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>
/// The prior-predictive panel (Gelman et al. 2013, chapter 6): growth that a run holds possible for its first year, before any of it is known, beside the
/// growth that the city's record has and the band that the rule of each series gives for that year.
/// </summary>
public static class PriorPredictiveFigures
{
    private static readonly (string Series, TargetMeasure Measure, Bilingual Name)[] Compared =
    [
        (CityRecord.Series, TargetMeasure.GdpGrowth, new("地区生产总值（实际）", "GDP, real")),
        ("investment", TargetMeasure.InvestmentGrowth, new("固定资产投资", "Fixed-asset investment")),
        ("revenue", TargetMeasure.RevenueGrowth, new("一般公共预算收入", "General public budget revenue")),
    ];

    /// <summary>The panel; null where the run is not of a whole year from its first quarter, or the record has none of its series.</summary>
    /// <param name="run">The run.</param>
    /// <param name="record">Lines of the city's record.</param>
    /// <param name="source">Where the numbers come from.</param>
    public static RangeInput? Of(StoredColumns run, IReadOnlyList<RecordLine> record, FigureSource source)
    {
        ArgumentNullException.ThrowIfNull(run);
        int year = run.Plan.Start.Year;
        if (run.Plan.Start.Number != 1 || run.Quarters < 4) return null;
        RecordLine[] known = [.. record.Where(line => line.Year < year || (line.Year == year && line.Quarter == 0))];
        var city = CityRecord.Of(known);
        RangeRow[] rows = [.. RecordedSeries.Of(known).Select(series => Row(run, series, city, year)).OfType<RangeRow>()];
        int years = rows.Sum(row => row.Dots.Count),
            inside = rows.Sum(row => row.Dots.Count(growth => row.Ranges[0] is { } band && growth >= band.Low && growth <= band.High));
        return rows.Length == 0 ? null : new RangeInput(
            source,
            "prior-predictive",
            new($"往年{years}个增速中，有{inside}个落在推演的80%区间内", $"Of {years} growths on record, {inside} {(inside == 1 ? "lies" : "lie")} within the run's 80% bands"),
            new("年度增速（%）的中位数与80%区间；往年实绩与规则均为全市", "Growth of the year, %, median and 80% band; record and rules are the city's"),
            [new("本区，推演", "district, this run"), new("全市，推演", "city, this run"), new("全市，规则", "city, rule")],
            new("往年实绩", "on record"),
            rows);
    }

    private static RangeRow? Row(StoredColumns run, RecordedSeries series, CityRecord city, int year)
    {
        if (Compared.FirstOrDefault(one => string.Equals(one.Series, series.Id, StringComparison.Ordinal)) is not { Series: not null } compared) return null;
        if (!series.Before(year).Any()) return null;
        if (run.Plan.Targets.FirstOrDefault(target => target.Measure == compared.Measure && target.DueQuarter == 3) is not { } target) return null;
        TargetScore score = run.Run.Summary.Target(target.Id);
        double[]? rule = RollingOrigin.Sample(series, series.Rule, city, year);
        return new RangeRow(
            compared.Name,
            [
                new RangeMark(score.P10, score.P50, score.P90),
                compared.Measure == TargetMeasure.GdpGrowth && run.CityGrowth() is { } growth ? Band(growth) : null,
                rule is null ? null : Band(rule),
            ])
        { Dots = [.. series.Before(year).Select(earlier => series.OutTurns[earlier])] };
    }

    private static RangeMark Band(double[] draws)
    {
        double[] levels = Quantiles.Of(draws, 0.1, 0.5, 0.9);
        return new RangeMark(levels[0], levels[1], levels[2]);
    }
}
