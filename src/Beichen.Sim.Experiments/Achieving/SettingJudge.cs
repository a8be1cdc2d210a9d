using System.Globalization;
using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>Draws that hit under sets of measures, with what targets held have to keep.</summary>
/// <param name="evaluator">Runs the plans.</param>
/// <param name="scenario">The scenario near which they move.</param>
/// <param name="moves">What may be moved.</param>
/// <param name="request">What is asked.</param>
/// <param name="log">Where what was tried outlives the process; null for nowhere.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SettingJudge(Evaluator evaluator, Scenario scenario, MoveSet moves, AchieveRequest request, SearchLog? log,
    CancellationToken cancellation)
{
    private const int AtOnce = 64;

    // One search asks at a time.
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Sets judged on all draws of the search, with their hits.</summary>
    public Dictionary<string, (int[] Set, int Hits)> Judged { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether targets held count.</summary>
    public bool KeepsHolds { get; init; } = true;

    /// <summary>Draws that hit under each of some sets; 0 for one under which a target held is not kept.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="isWhole">False while sets race on a part of the draws: then a set is out only when a target held is lost for sure.</param>
    public async Task<int[]> Hits(IReadOnlyList<int[]> sets, Sampling sampling, bool isWhole)
    {
        bool isSearch = isWhole && sampling == request.Sampling;
        string[] keys = [.. sets.Select(set => Key(set, sampling))];
        for (int i = 0; log is not null && i < keys.Length; i++)
        {
            if (log.Knows(keys[i], out int hits)) _known[keys[i]] = hits;
        }

        int[] open = [.. Enumerable.Range(0, sets.Count).Where(i => !_known.ContainsKey(keys[i])).DistinctBy(i => keys[i], StringComparer.Ordinal)];
        foreach (int[] some in open.Chunk(AtOnce))
        {
            CompiledPlan[] plans = Array.ConvertAll(some, i => scenario.Compile(moves.Variant(sets[i])));
            IReadOnlyList<TargetMargins> margins = await evaluator.Margins(plans, sampling, cancellation);
            for (int i = 0; i < some.Length; i++) _known[keys[some[i]]] = Count(margins[i], isWhole);
            log?.Keep(some.Select(i => (keys[i], _known[keys[i]])));
        }

        int[] counts = [.. keys.Select(key => _known[key])];
        for (int i = 0; isSearch && i < counts.Length; i++) Judged[string.Join(',', sets[i])] = (sets[i], counts[i]);
        return counts;
    }

    /// <summary>Draws of the search that hit under a set; null for one that was not judged on all of them.</summary>
    public int? HitsOf(int[] set) => Judged.TryGetValue(string.Join(',', set), out (int[] Set, int Hits) one) ? one.Hits : null;

    /// <summary>Draws in which all of some targets hit.</summary>
    public static int HitTogether(TargetMargins margins, IReadOnlyList<string> targets) => Together(margins, targets).Count(hit => hit);

    /// <summary>Whether all of some targets hit, by draw.</summary>
    public static bool[] Together(TargetMargins margins, IReadOnlyList<string> targets)
    {
        double[][] columns = [.. targets.Select(margins.Of)];
        return [.. Enumerable.Range(0, margins.Draws).Select(draw => Array.TrueForAll(columns, column => TargetMargins.IsHit(column[draw])))];
    }

    // What a set says rather than its steps: the ladders of a search are those that work.
    private string Key(int[] set, Sampling sampling) => string.Create(
        CultureInfo.InvariantCulture, $"{sampling.Seed}/{sampling.FirstDraw}/{sampling.Draws} {(KeepsHolds ? "held" : "free")} {moves.Variant(set)}");

    private int Count(TargetMargins margins, bool isWhole)
    {
        foreach (HeldTarget held in KeepsHolds ? request.Holds : [])
        {
            int kept = HitTogether(margins, [held.Target]);
            double bound = isWhole ? (double)kept / margins.Draws : ExactProportion.High(kept, margins.Draws, 0.001);
            if (bound < held.Probability) return 0;
        }

        return HitTogether(margins, request.Targets);
    }
}
