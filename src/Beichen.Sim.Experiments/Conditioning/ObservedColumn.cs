using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>
/// A published figure beside what each draw has in its place. A month inside a quarter is read from the
/// year-to-date figures of the quarters around it, the quarter's own sum spread evenly over its months: after
/// m of three months Y = Y₋ + (m/3)(Y₊ − Y₋), so too the year before, and growth is their ratio less 1.
/// </summary>
internal sealed class ObservedColumn
{
    private readonly Observation _seen;
    private readonly int _value, _level = -1, _levelBefore = -1, _valueBefore = -1;

    public ObservedColumn(Observation seen, DistrictPlan plan, ReadingList readings)
    {
        _seen = seen;
        int quarter = seen.Quarter.Since(plan.Start);
        _value = readings.District(seen.Indicator.Column, quarter);
        if (seen.Month == 3) return;
        string level = seen.Indicator.Level ?? seen.Indicator.Column;
        _level = readings.District(level, quarter);
        if (seen.Quarter.Number == 1) return;
        if (quarter == 0) throw new InvalidOperationException("a run begins with a year");
        _levelBefore = readings.District(level, quarter - 1);
        _valueBefore = readings.District(seen.Indicator.Column, quarter - 1);
    }

    /// <summary>Name of the figure with its time.</summary>
    public string Name => $"{_seen.Indicator.Id} {(_seen.Month == 3 ? _seen.Quarter.ToString() : MonthOf(_seen))}";

    private static string MonthOf(Observation seen) => $"{seen.Quarter.Year:0000}-{((seen.Quarter.Number - 1) * 3) + seen.Month:00}";

    /// <summary>The published figure as its file has it.</summary>
    public Observation Seen => _seen;

    /// <summary>What each draw has in its place.</summary>
    public double[] Drawn(double[][] columns)
    {
        double[] value = columns[_value];
        if (_seen.Month == 3) return value;
        double share = _seen.Month / 3.0;
        var drawn = new double[value.Length];
        for (int i = 0; i < drawn.Length; i++)
        {
            double now = columns[_level][i], before = _levelBefore < 0 ? 0 : columns[_levelBefore][i];
            double level = before + (share * (now - before));
            if (_seen.Indicator.Level is null)
            {
                drawn[i] = level;
                continue;
            }

            double lastYear = now / (1 + value[i]), lastYearBefore = _levelBefore < 0 ? 0 : before / (1 + columns[_valueBefore][i]);
            drawn[i] = (level / (lastYearBefore + (share * (lastYear - lastYearBefore)))) - 1;
        }

        return drawn;
    }

    /// <summary>Adds the log-likelihood of the figure in each draw.</summary>
    public void AddTo(double[] logLikelihoods, double[] drawn)
    {
        var figure = new ObservedFigure(_seen.Value, _seen.Deviation, _seen.Rounding);
        for (int i = 0; i < drawn.Length; i++) logLikelihoods[i] += figure.LogLikelihood(drawn[i]);
    }
}
