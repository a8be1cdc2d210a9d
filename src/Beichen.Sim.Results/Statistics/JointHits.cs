namespace Beichen.Sim.Results.Statistics;

/// <summary>The chance of all targets together (model 13.3).</summary>
/// <param name="All">Draws that meet every target.</param>
/// <param name="Bounds">Fréchet: max(0, Σp − (n − 1)) ≤ p ≤ min p, what the single chances alone allow.</param>
/// <param name="Binding">Place of the target that is most often the only one missed, the first of equals; null when none ever is.</param>
public sealed record JointHits(Proportion All, Interval Bounds, int? Binding)
{
    /// <summary>Joins the hits of several targets on the same draws.</summary>
    /// <exception cref="ArgumentException">There is no target, or the draws differ.</exception>
    public static JointHits Of(IReadOnlyList<HitSet> targets)
    {
        Proportion all = HitSet.InAll(targets).Proportion;
        long hits = 0;
        int least = int.MaxValue;
        foreach (HitSet target in targets)
        {
            hits += target.Count;
            least = Math.Min(least, target.Count);
        }

        double draws = all.Draws;
        var bounds = new Interval(Math.Max(0, hits - ((targets.Count - 1L) * all.Draws)) / draws, least / draws);
        int[] only = HitSet.OnlyMissed(targets);
        int most = only.Max();
        return new JointHits(all, bounds, most == 0 ? null : Array.IndexOf(only, most));
    }
}
