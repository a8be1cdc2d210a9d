using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>How wide the intervals of a scoreboard are.</summary>
public static class HalfWidths
{
    /// <summary>Half the widest 95 % interval (Wilson) of any chance on the scoreboard: targets, milestones and all targets together; 0 without any.</summary>
    public static double Widest(RunSummary summary) =>
        summary.Targets.Select(target => (target.Low, target.High))
            .Concat(summary.Milestones.Select(milestone => ((double?)milestone.Low, (double?)milestone.High)))
            .Append((summary.JointLow, summary.JointHigh))
            .Max(interval => (interval.Item2 - interval.Item1) / 2) ?? 0;
}
