namespace Beichen.Sim.Analysis.Deciding;

/// <summary>
/// A cheap set among too many to try each: steps are added by hits gained per cost until the chance is reached, then dropped and exchanged
/// while that makes the set cheaper and the chance stays reached (steepest ascent with exchange; Lin and Kernighan 1973). Not proved cheapest.
/// </summary>
internal sealed class ExchangeSearch(CheapestSet problem, IReadOnlyList<double[]> costs)
{
    private readonly Dictionary<string, int> _hits = new(StringComparer.Ordinal);
    private (int[] Set, int Hits) _nearest = ([], -1);

    public CheapestSetAnswer Find(IProgress<int>? progress, CancellationToken cancellation)
    {
        int[] set = new int[costs.Count];
        int reached = Judge([set])[0];
        while (!problem.Reaches(reached))
        {
            cancellation.ThrowIfCancellationRequested();
            int[][] steps = [.. Raised(set)];
            if (steps.Length == 0) break;
            IReadOnlyList<int> counts = Judge(steps);
            progress?.Report(_hits.Count);
            int best = Enumerable.Range(0, steps.Length).MaxBy(i => Worth(counts[i] - reached, problem.Cost(steps[i]) - problem.Cost(set)));
            (set, reached) = (steps[best], counts[best]);
        }

        if (!problem.Reaches(reached))
            return new CheapestSetAnswer(null, double.NaN, 0, problem.Draws, double.NaN, _hits.Count, IsExact: false, _nearest.Set, _nearest.Hits);
        for (bool cheaper = true; cheaper;)
        {
            cancellation.ThrowIfCancellationRequested();
            double now = problem.Cost(set);
            int[][] moves = [.. Lowered(set).Concat(Exchanged(set)).Where(move => problem.Cost(move) < now)];
            IReadOnlyList<int> counts = Judge(moves);
            progress?.Report(_hits.Count);
            int[] good = [.. Enumerable.Range(0, moves.Length).Where(i => problem.Reaches(counts[i]))];
            cheaper = good.Length > 0;
            if (!cheaper) break;
            int best = good.MinBy(i => problem.Cost(moves[i]));
            (set, reached) = (moves[best], counts[best]);
        }

        return new CheapestSetAnswer(set, problem.Cost(set), reached, problem.Draws, double.NaN, _hits.Count, IsExact: false, _nearest.Set, _nearest.Hits);
    }

    // Free gains first, then by hits a unit of cost; a loss is the worse the dearer it is.
    private static double Worth(int gain, double cost) => cost > 0 ? gain > 0 ? gain / cost : gain * cost : gain > 0 ? double.PositiveInfinity : gain;

    private IEnumerable<int[]> Raised(int[] set) => Moved(set, 1);

    private IEnumerable<int[]> Lowered(int[] set) => Moved(set, -1);

    private IEnumerable<int[]> Exchanged(int[] set) => Lowered(set).SelectMany(Raised).Where(move => !move.SequenceEqual(set));

    private IEnumerable<int[]> Moved(int[] set, int by)
    {
        for (int ladder = 0; ladder < set.Length; ladder++)
        {
            if (set[ladder] + by < 0 || set[ladder] + by >= costs[ladder].Length) continue;
            int[] moved = [.. set];
            moved[ladder] += by;
            if (problem.Allows(moved)) yield return moved;
        }
    }

    private List<int> Judge(IReadOnlyList<int[]> sets)
    {
        int[][] fresh = [.. sets.Where(set => !_hits.ContainsKey(Key(set))).DistinctBy(Key, StringComparer.Ordinal)];
        if (fresh.Length > 0)
        {
            IReadOnlyList<int> counts = problem.Judge(fresh);
            for (int i = 0; i < fresh.Length; i++)
            {
                _hits[Key(fresh[i])] = counts[i];
                if (counts[i] > _nearest.Hits) _nearest = (fresh[i], counts[i]);
            }
        }

        return [.. sets.Select(set => _hits[Key(set)])];
    }

    private static string Key(int[] set) => string.Join(',', set);
}
