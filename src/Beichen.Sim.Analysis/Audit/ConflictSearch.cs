namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Smallest conflicting sets by deletion (model 19.3): drop limits one after another and keep out each whose absence leaves the rest
/// in conflict; what stays is irreducible. Several orders are tried and the smallest set taken, ties by order, for one order finds
/// some irreducible set, not the smallest.
/// </summary>
internal static class ConflictSearch
{
    /// <summary>Indices of a smallest conflicting set in rising order; empty when all limits hold together.</summary>
    public static IReadOnlyList<int> Smallest(LinearProgramme programme, IReadOnlyList<PlanLimit> limits)
    {
        if (programme.IsFeasible(_ => true)) return [];
        int[] targets = [.. Enumerable.Range(0, limits.Count).Where(index => limits[index].IsTarget)];
        int[] world = [.. Enumerable.Range(0, limits.Count).Where(index => !limits[index].IsTarget)];
        int[]? best = null;
        foreach (int kept in targets.Length == 0 ? [-1] : targets)
        {
            foreach (int[] order in (int[][])[world, [.. world.Reverse()]])
            {
                int[] found = Irreducible(
                    programme, limits.Count, [.. targets.Where(target => target != kept), .. order, .. targets.Where(target => target == kept)]);
                if (best is null || found.Length < best.Length) best = found;
            }
        }

        return best ?? [];
    }

    private static int[] Irreducible(LinearProgramme programme, int count, IEnumerable<int> order)
    {
        bool[] kept = new bool[count];
        Array.Fill(kept, true);
        foreach (int candidate in order)
        {
            kept[candidate] = false;
            if (programme.IsFeasible(index => kept[index])) kept[candidate] = true;
        }

        return [.. Enumerable.Range(0, count).Where(index => kept[index])];
    }
}
