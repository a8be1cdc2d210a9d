using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>The chance that a target is met in the figures as reported (<see cref="ReportingRule"/>), beside the chance that it is met.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Probability">Chance that the figure reported meets it.</param>
/// <param name="Low">Lower end of the 95 % interval (Wilson).</param>
/// <param name="High">Upper end.</param>
/// <param name="Made">Chance that the outcome itself meets it.</param>
/// <param name="Moved">Share of draws whose figure is reported as meeting it and does not.</param>
public sealed record ReportedChance(string Target, double Probability, double Low, double High, double Made, double Moved)
{
    /// <summary>The scored targets of a run that have a rule of reporting, in plan order.</summary>
    /// <param name="run">The run, outcomes alone or all of it.</param>
    /// <param name="seed">Its seed.</param>
    public static IReadOnlyList<ReportedChance> All(IRunColumns run, ulong seed) =>
    [
        .. run.Plan.Targets.Where(target => target.Reporting is not null && TargetHits.ValueAt(target, run) is not null)
            .Select(target => Of(target, target.Reporting!, run, seed)),
    ];

    private static ReportedChance Of(TargetParameters target, ReportingRule rule, IRunColumns run, ulong seed)
    {
        double asked = TargetHits.AskedOf(target, run.Plan, run.Quarters)!.Value;
        var figures = new double[run.Draws];
        TargetHits.ReadOutcome(target, run, figures);
        int made = TargetHits.Of(target, run, figures)!.Count;
        for (int draw = 0; draw < figures.Length; draw++) figures[draw] = rule.Reported(figures[draw], asked, seed, (ulong)draw);
        HitSet met = TargetHits.Of(target, run, figures)!;
        Interval interval = met.Proportion.Wilson;
        double draws = run.Draws;
        return new ReportedChance(target.Id, met.Count / draws, interval.Low, interval.High, made / draws, (met.Count - made) / draws);
    }
}
