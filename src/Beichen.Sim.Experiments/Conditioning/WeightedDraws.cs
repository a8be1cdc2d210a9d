using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>
/// The same draws in several states of knowledge: facts hold in the state's plan, published figures weight its draws. Where too few draws carry the weight, as
/// many again are made, by the next draw numbers, until enough do; where that does not help the question is refused.
/// </summary>
internal sealed class WeightedDraws
{
    /// <summary>Effective draws that an answer rests on: a chance is then known to 2.5 points (one standard error).</summary>
    public const int EnoughDraws = 400;

    /// <summary>Draws that are made at most.</summary>
    public const int MostDraws = 262_144;

    // Of fewer draws the tail has too few to tell its shape.
    private const int FewestOfTail = 25;

    private WeightedDraws(IReadOnlyList<KnownDraws> states, int regenerated) => (States, Regenerated) = (states, regenerated);

    /// <summary>The draws in each state, in the order given.</summary>
    public IReadOnlyList<KnownDraws> States { get; }

    /// <summary>Draws made beyond those asked for.</summary>
    public int Regenerated { get; }

    /// <summary>Draws in every state of knowledge, more of them where too few carry the weight.</summary>
    /// <exception cref="RefusedException">The figures of a state that must serve lie where too few draws ever come.</exception>
    public static async Task<WeightedDraws> Make(
        Evaluator evaluator, IReadOnlyList<CompiledPlan> plans, IReadOnlyList<Reading> readings,
        IReadOnlyList<KnowledgeState> states, Sampling sampling, CancellationToken cancellation, int? effective = null)
    {
        double[][][] columns = [.. await evaluator.Read(plans, sampling, readings, cancellation)];
        int asked = sampling.Draws, enough = effective ?? Math.Min(EnoughDraws, Math.Max(asked / 4, 1));
        ulong next = sampling.FirstDraw + (ulong)((asked + 63) / 64 * 64);
        for (int draws = asked; ; draws = columns[0][0].Length)
        {
            KnownDraws?[] known = [.. states.Select(state => Weigh(state, columns[state.Plan]))];
            int poor = Enumerable.Range(0, known.Length)
                .FirstOrDefault(i => known[i] is null || (states[i].MustServe && !Serves(known[i]!.Weights, enough)), -1);
            if (poor < 0) return new WeightedDraws(known!, draws - asked);
            if (draws * 2 > MostDraws) throw TooFewDraws.Refusal(states[poor].Figures, columns[states[poor].Plan], known[poor]?.Weights, enough);
            int more = Math.Max(draws / 64 * 64, 64);
            IReadOnlyList<double[][]> added = await evaluator.Read(plans, sampling with { FirstDraw = next, Draws = more }, readings, cancellation);
            next += (ulong)more;
            columns = [.. columns.Select((plan, p) => plan.Select((column, r) => (double[])[.. column, .. added[p][r]]).ToArray())];
        }
    }

    /// <summary>Whether enough effective draws carry the weight, and its tail is light enough to be trusted.</summary>
    public static bool Serves(ImportanceWeights weights, int enough) =>
        weights.EffectiveDraws >= enough && (weights.Shape <= weights.MostShape || weights.Draws < FewestOfTail);

    private static KnownDraws? Weigh(KnowledgeState state, double[][] columns) =>
        Weights(state.Figures, columns) is { } weights ? new KnownDraws(columns, weights) : null;

    /// <summary>Log-likelihood of the figures in each draw.</summary>
    public static double[] Evidence(IEnumerable<ObservedColumn> figures, double[][] columns)
    {
        double[] evidence = new double[columns[0].Length];
        foreach (ObservedColumn figure in figures) figure.AddTo(evidence, figure.Drawn(columns));
        return evidence;
    }

    /// <summary>Weight of each draw given the figures; null where they rule out every draw.</summary>
    public static ImportanceWeights? Weights(IEnumerable<ObservedColumn> figures, double[][] columns)
    {
        double[] evidence = Evidence(figures, columns);
        return Array.TrueForAll(evidence, double.IsNegativeInfinity) ? null : ImportanceWeights.Of(evidence);
    }
}
