using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A scored target under weights.</summary>
internal sealed class TargetColumn
{
    private static readonly double[] Levels = [0.1, 0.5, 0.9];

    private readonly TargetParameters _target;
    private readonly double _asked;
    private readonly int _place;

    public TargetColumn(TargetParameters target, DistrictPlan plan, ReadingList readings)
    {
        _target = target;
        _asked = TargetHits.AskedOf(target, plan, plan.Quarters)!.Value;
        _place = readings.District(TargetStep.Column(target), TargetHits.QuarterOf(target, plan.Quarters));
    }

    public string Id => _target.Id;

    /// <summary>Its chance.</summary>
    public WeightedShare Chance(KnownDraws draws) => WeightedShare.Of(draws.Weights, Array.ConvertAll(draws.Columns[_place], outcome => outcome >= _asked));

    /// <summary>The target before and after.</summary>
    public ConditionedTarget Condition(KnownDraws before, KnownDraws after)
    {
        WeightedShare chance = Chance(after);
        return new ConditionedTarget(_target.Id, _target.Chinese, _target.English, _target.Unit, Chance(before).Value, chance.Value, chance.Low, chance.High, Band(before), Band(after));
    }

    private double[] Band(KnownDraws draws) => draws.Weights.Quantiles(draws.Columns[_place], Levels);
}
