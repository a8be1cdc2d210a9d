using Beichen.Sim.Analysis.Lateness;

namespace Beichen.Sim.Analysis.Deciding;

/// <summary>
/// The cheapest set of steps that reaches a chance: min Σ cost(x) subject to P(hit | x) ≥ p, by sample average approximation on common
/// draws at a tightened level (Luedtke and Ahmed 2008; Pagnoncelli, Ahmed and Shapiro 2009). The level is tightened until the exact lower
/// bound of the sample's share reaches p. Few sets are tried in order of cost, so that the first that reaches it is the cheapest, and all that are as
/// cheap are tried too; many are searched by exchange.
/// </summary>
/// <param name="costs">A ladder a lever: the cost of each of its steps, the first of them 0, none cheaper than the one before.</param>
/// <param name="hits">Draws that hit under each of some sets, among the first so many draws. A set is a step a ladder, from 0.</param>
/// <param name="draws">Draws a set is judged on.</param>
/// <param name="probability">The chance p to reach, 0–1.</param>
public sealed class CheapestSet(IReadOnlyList<double[]> costs, Func<IReadOnlyList<int[]>, int, IReadOnlyList<int>> hits, int draws, double probability)
{
    /// <summary>Sets up to which every one is tried in order of cost; beyond it they are searched by exchange.</summary>
    public const int MostExact = 100_000;

    private const int Batch = 16;

    // Sets as cheap as the one found that are still judged: beyond, the best of them is that of those.
    private const int MostTies = 256;

    /// <summary>Which sets may be tried, e.g. within a budget; all by default. A set that may not be tried rules out none that is dearer.</summary>
    public Func<int[], bool> Allows { get; init; } = _ => true;

    /// <summary>Finds the set.</summary>
    /// <param name="progress">Told the number of sets tried.</param>
    /// <param name="cancellation">Stops the search.</param>
    public CheapestSetAnswer Find(IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        foreach (double[] ladder in costs) Check(ladder);
        long sets = 1;
        foreach (double[] ladder in costs) sets = Math.Min((long)MostExact * 1000, sets * ladder.Length);
        return sets <= MostExact ? Enumerate(progress, cancellation) : new ExchangeSearch(this, costs).Find(progress, cancellation);
    }

    /// <summary>Costs that differ by less are the same.</summary>
    public const double SameCost = 1e-9;

    /// <summary>Cost of a set.</summary>
    public double Cost(int[] set) => set.Select((step, ladder) => costs[ladder][step]).Sum();

    /// <summary>Whether so many hits reach the chance for sure enough.</summary>
    internal bool Reaches(int count) => ExactProportion.Low(count, draws) >= probability;

    /// <summary>Judges sets on all draws.</summary>
    internal IReadOnlyList<int> Judge(IReadOnlyList<int[]> sets) => hits(sets, draws);

    /// <summary>Draws a set is judged on.</summary>
    internal int Draws => draws;

    private CheapestSetAnswer Enumerate(IProgress<int>? progress, CancellationToken cancellation)
    {
        double bound = double.NaN;
        int tried = 0, reached = 0;
        (int[] Set, int Hits) nearest = ([], -1);
        var found = new List<(int[] Set, int Hits)>();
        foreach (int[][] batch in InOrderOfCost().Where(Allows).Chunk(Batch))
        {
            // All that are as cheap as the first that reaches it: which of them is the best is another question.
            if (found.Count > 0 && (Cost(batch[0]) > Cost(found[0].Set) + SameCost || tried - reached >= MostTies)) break;
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<int> counts = Race(batch);
            tried += batch.Length;
            progress?.Report(tried);
            for (int i = 0; i < batch.Length; i++)
            {
                if (counts[i] < 0) continue;
                if (counts[i] > nearest.Hits) nearest = (batch[i], counts[i]);

                // All cheaper ones were ruled out, this one cannot be: nothing cheaper than it reaches the chance.
                if (double.IsNaN(bound) && ExactProportion.High(counts[i], draws) >= probability) bound = Cost(batch[i]);
                if (!Reaches(counts[i]) || (found.Count > 0 && Cost(batch[i]) > Cost(found[0].Set) + SameCost)) continue;
                if (found.Count == 0) reached = tried;
                found.Add((batch[i], counts[i]));
            }
        }

        if (found.Count > 0)
        {
            (int[] set, int count) = found.MaxBy(one => one.Hits);
            return new CheapestSetAnswer(set, Cost(set), count, draws, bound, tried, IsExact: true, set, count);
        }

        return new CheapestSetAnswer(null, double.NaN, 0, draws, bound, tried, IsExact: true, nearest.Set, Math.Max(nearest.Hits, 0));
    }

    // Sets whose upper bound on an eighth of the draws lies below the chance are not judged on all; −1 for them where others are nearer.
    private int[] Race(int[][] batch)
    {
        int early = draws / 8;
        if (early < 64) return [.. Judge(batch)];
        IReadOnlyList<int> first = hits(batch, early);
        int[] open = [.. Enumerable.Range(0, batch.Length).Where(i => ExactProportion.High(first[i], early, 0.001) >= probability)];
        if (open.Length == 0) open = [Enumerable.Range(0, batch.Length).MaxBy(i => first[i])];
        IReadOnlyList<int> counts = Judge([.. open.Select(i => batch[i])]);
        var all = new int[batch.Length];
        Array.Fill(all, -1);
        for (int i = 0; i < open.Length; i++) all[open[i]] = counts[i];
        return all;
    }

    // A lattice walked by a heap: each set is reached once, by raising its last raised ladder or a later one.
    private IEnumerable<int[]> InOrderOfCost()
    {
        var open = new PriorityQueue<(int[] Set, int From), (double Cost, int Order)>();
        int order = 0;
        open.Enqueue((new int[costs.Count], 0), (0, order));
        while (open.TryDequeue(out (int[] Set, int From) next, out _))
        {
            yield return next.Set;
            for (int ladder = next.From; ladder < costs.Count; ladder++)
            {
                if (next.Set[ladder] + 1 >= costs[ladder].Length) continue;
                int[] raised = [.. next.Set];
                raised[ladder]++;
                open.Enqueue((raised, ladder), (Cost(raised), ++order));
            }
        }
    }

    private static void Check(double[] ladder)
    {
        if (ladder.Length == 0 || ladder[0] != 0) throw new ArgumentException("A ladder begins with a step that costs nothing.", nameof(ladder));
        for (int i = 1; i < ladder.Length; i++)
        {
            if (!(ladder[i] >= ladder[i - 1])) throw new ArgumentException($"Step {i} costs {ladder[i]}, less than the one before it.", nameof(ladder));
        }
    }
}
