using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments;

/// <summary>
/// Outcomes of all targets of a plan, draw by draw, and their margins: outcome less
/// what is asked for, tolerance included, so that a margin of 0 or more is a hit.
/// </summary>
public sealed class TargetMargins
{
    private readonly CompiledPlan _plan;
    private readonly double[][] _outcomes;

    internal TargetMargins(CompiledPlan plan, double[][] outcomes) => (_plan, _outcomes) = (plan, outcomes);

    /// <summary>The targets, in the order of the plan.</summary>
    public IReadOnlyList<TargetParameters> Targets => _plan.Plan.Targets;

    /// <summary>Number of draws.</summary>
    public int Draws => _outcomes.Length == 0 ? 0 : _outcomes[0].Length;

    /// <summary>Outcomes of a target in draw order, in its unit; a rate is a fraction.</summary>
    /// <param name="target">Its place in the plan.</param>
    public ReadOnlySpan<double> Outcomes(int target) => _outcomes[target];

    /// <summary>Margins to a target in draw order, in a new array.</summary>
    /// <param name="id">Id of a scored target.</param>
    /// <exception cref="Plans.Problems.RefusedException">The plan scores no such target.</exception>
    public double[] Of(string id)
    {
        TargetParameters target = _plan.ScoredTarget(id);
        double asked = TargetHits.AskedOf(target, _plan.Plan, _plan.Plan.Quarters)
            ?? throw new InvalidOperationException($"target {id} has a value and none at the horizon");
        return Array.ConvertAll(_outcomes[_plan.Plan.Targets.IndexOf(target)], outcome => outcome - asked);
    }

    /// <summary>Whether a margin is a hit: as the scoreboard has it, to the last bit of rounding.</summary>
    public static bool IsHit(double margin) => margin >= 0;

    /// <summary>The chance of every target, and of all together.</summary>
    public TargetChances Score() => TargetChances.Of(_plan.Plan, _outcomes);
}
