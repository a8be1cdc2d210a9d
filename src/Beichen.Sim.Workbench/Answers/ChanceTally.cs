using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Chances of the targets over many draws, counted block by block.</summary>
/// <param name="plan">The plan.</param>
internal sealed class ChanceTally(CompiledPlan plan)
{
    private readonly int[] _hits = new int[plan.Plan.Targets.Length];
    private int _draws;
    private int _joint;

    /// <summary>Counts a block.</summary>
    public void Add(TargetMargins part)
    {
        TargetChances chances = part.Score();
        for (int i = 0; i < _hits.Length; i++) _hits[i] += chances.Targets[i].Hits?.Hits ?? 0;
        _joint += chances.Joint?.All.Hits ?? 0;
        _draws += part.Draws;
    }

    /// <summary>The chances, as the page shows them.</summary>
    public object Answer(TimeSpan took) => new
    {
        Draws = _draws,
        DrawsText = Numerals.Fixed(_draws, 0),
        Milliseconds = (int)took.TotalMilliseconds,
        Together = Chance(_joint),
        Targets = plan.Plan.Targets.Select((target, i) => TargetHits.AskedOf(target, plan.Plan, plan.Plan.Quarters) is null
            ? new { target.Id, Chance = (object?)null }
            : new { target.Id, Chance = (object?)Chance(_hits[i]) }),
    };

    private object Chance(int hits)
    {
        var share = new Proportion(hits, _draws);
        Interval interval = share.Wilson;
        (string mark, Bilingual word) = ChanceWords.Of(share.Value, interval.Low, interval.High);
        return new
        {
            Probability = share.Value,
            interval.Low,
            interval.High,
            ProbabilityText = NumberWords.Chance(share.Value),
            ErrorText = ChanceWords.Error(
            interval.Low, interval.High),
            Mark = mark,
            Word = word,
            Tone = ChanceWords.Tone(interval.Low, interval.High)
        };
    }
}
