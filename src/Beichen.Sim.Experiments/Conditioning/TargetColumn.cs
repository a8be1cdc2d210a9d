using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A scored target under weights.</summary>
internal sealed class TargetColumn
{
    private static readonly double[] Levels = [0.1, 0.5, 0.9];

    private readonly TargetParameters _target;
    private readonly double _asked;
    private readonly int _place;
    private readonly PublishedIndicator? _published;

    public TargetColumn(TargetParameters target, DistrictPlan plan, ReadingList readings)
    {
        _target = target;
        _asked = TargetHits.AskedOf(target, plan, plan.Quarters)!.Value;
        _published = PublishedIndicator.All.FirstOrDefault(one => readings.Names(one.Column, TargetStep.Column(target)));
        _place = readings.District(TargetStep.Column(target), TargetHits.QuarterOf(target, plan.Quarters));
    }

    public string Id => _target.Id;

    public string Zh => _target.Chinese;

    public string En => _target.English;

    /// <summary>What the target came to, where that is known; null otherwise.</summary>
    public double? OutcomeIn(KnownActuals actuals, DistrictPlan plan) =>
        actuals.Observations.FirstOrDefault(seen =>
            seen.Indicator == _published && seen.Month == 3 && seen.Quarter == plan.Start.Plus(_target.DueQuarter))?.Value;

    /// <summary>The last figure published of what the target measures, in its year; null where there is none.</summary>
    public double? LatestIn(KnownActuals actuals, DistrictPlan plan) =>
        actuals.Observations.LastOrDefault(seen => seen.Indicator == _published && seen.Quarter.Year == plan.Start.Plus(_target.DueQuarter).Year)?.Value;

    /// <summary>Outcomes of the draws.</summary>
    public double[] Drawn(KnownDraws draws) => draws.Columns[_place];

    /// <summary>Whether an outcome is a hit.</summary>
    public bool IsHit(double outcome) => outcome >= _asked;

    /// <summary>Outcomes of so many draws taken in proportion to their weights.</summary>
    public double[] Sample(KnownDraws draws, int count) => Array.ConvertAll(draws.Weights.Resample(count, 0.5), draw => draws.Columns[_place][draw]);

    /// <summary>Chance of the target under the weights of the draws.</summary>
    public WeightedShare Chance(KnownDraws draws) => WeightedShare.Of(draws.Weights, Array.ConvertAll(draws.Columns[_place], outcome => outcome >= _asked));

    /// <summary>The target before and after.</summary>
    public ConditionedTarget Condition(KnownDraws before, KnownDraws after)
    {
        WeightedShare chance = Chance(after);
        return new ConditionedTarget(
            _target.Id, _target.Chinese, _target.English, _target.Unit, Chance(before).Value, chance.Value, chance.Low, chance.High, Band(before), Band(after));
    }

    /// <summary>Outcomes that a tenth, half and nine tenths of the weight stay below.</summary>
    public double[] Band(KnownDraws draws) => draws.Weights.Quantiles(draws.Columns[_place], Levels);
}
