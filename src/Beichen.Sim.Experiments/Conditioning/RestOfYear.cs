using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>
/// 后几季需增. For growth over a year with base B, of which B₊ falls into the quarters past and Y has come in them, target g needs ((1 + g)B − Y)/(B − B₊) − 1 over
/// the rest. For a count, what is still missing. In each draw by itself.
/// </summary>
internal sealed class RestOfYear
{
    private readonly List<(TargetParameters Target, int[] Places)> _growth = [];
    private readonly List<(TargetParameters Target, int Place)> _counts = [];

    public RestOfYear(DistrictPlan plan, int dataDate, ReadingList readings)
    {
        foreach (TargetParameters target in plan.Targets)
        {
            if (!target.IsScored || target.DueQuarter <= dataDate) continue;
            bool sameYear = plan.Start.Plus(target.DueQuarter).Year == plan.Start.Plus(dataDate).Year;
            if (Level(target.Measure) is { } level)
            {
                if (!sameYear || target.DueQuarter >= plan.Quarters) continue;
                int growth = TargetStep.Column(target);
                _growth.Add((target, [readings.District(level, dataDate), readings.District(growth, dataDate),
                    readings.District(level, target.DueQuarter), readings.District(growth, target.DueQuarter)]));
            }
            else if (target.Measure is not (TargetMeasure.IncomeInStep or TargetMeasure.EnergyIntensityFall)
                && (sameYear || !target.CountsFlow || target.Measure == TargetMeasure.NewJobs))
            {
                _counts.Add((target, readings.District(TargetStep.Column(target), dataDate)));
            }
        }
    }

    /// <summary>What the rest needs, in the order of the plan within each kind.</summary>
    public IReadOnlyList<NeededRest> Needed(KnownDraws draws) =>
    [
        .. _growth.Select(one =>
            new NeededRest(one.Target.Id, draws.Weights.Quantile(Growth(one.Target.Value!.Value, draws.Columns, one.Places), 0.5), "fraction")),
        .. _counts.Select(one => new NeededRest(one.Target.Id,
            Math.Max(draws.Weights.Quantile(Array.ConvertAll(draws.Columns[one.Place], now => one.Target.Value!.Value - now), 0.5), 0), one.Target.Unit)),
    ];

    private static double[] Growth(double target, double[][] columns, int[] places)
    {
        var needed = new double[columns[places[0]].Length];
        for (int i = 0; i < needed.Length; i++)
        {
            double soFar = columns[places[0]][i], lastYearSoFar = soFar / (1 + columns[places[1]][i]),
                lastYear = columns[places[2]][i] / (1 + columns[places[3]][i]);
            needed[i] = ((((1 + target) * lastYear) - soFar) / (lastYear - lastYearSoFar)) - 1;
        }

        return needed;
    }

    private static int? Level(TargetMeasure measure) => measure switch
    {
        TargetMeasure.GdpGrowth => DistrictFrame.GdpYearToDate,
        TargetMeasure.RevenueGrowth => DistrictFrame.RevenueYearToDate,
        TargetMeasure.InvestmentGrowth => DistrictFrame.InvestmentYearToDate,
        _ => null,
    };
}
