using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>Two targets that are met together less often, or more often, than if they had nothing to do with each other.</summary>
/// <param name="A">Id of the one that fewer draws meet.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Both">Share of draws that meet both.</param>
/// <param name="Product">Product of the two chances.</param>
/// <param name="HitsA">Draws that meet A.</param>
/// <param name="HitsB">Draws that meet B.</param>
/// <param name="HitsBoth">Draws that meet both.</param>
public sealed record TargetConflict(string A, string B, double Both, double Product, int HitsA, int HitsB, int HitsBoth)
{
    /// <summary>Level of the whole family of pairs (Bonferroni): a pair is told when its own level is below this over the number of pairs.</summary>
    public const double FamilyLevel = 0.05;

    /// <summary>True when they hinder each other, false when they go together.</summary>
    public bool Fights() => Both < Product;

    /// <summary>Every pair whose P(both) differs from P·P beyond the noise of the draws, the widest apart first.</summary>
    /// <param name="targets">Ids and hits on the same draws, in plan order.</param>
    public static IReadOnlyList<TargetConflict> Among(IReadOnlyList<(string Id, HitSet Hits)> targets)
    {
        int pairs = targets.Count * (targets.Count - 1) / 2;
        var told = new List<TargetConflict>();
        for (int i = 0; i < targets.Count; i++)
        {
            for (int j = i + 1; j < targets.Count; j++)
            {
                (int a, int b) = targets[i].Hits.Count <= targets[j].Hits.Count ? (i, j) : (j, i);
                PairedHits pair = PairedHits.Of(targets[a].Hits, targets[b].Hits);
                if (pair.SignificanceLevel * pairs >= FamilyLevel) continue;
                told.Add(new TargetConflict(targets[a].Id, targets[b].Id, pair.Together, pair.Product, pair.First, pair.Second, pair.Both));
            }
        }

        return [.. told.OrderByDescending(pair => Math.Abs(pair.Both - pair.Product))];
    }
}
