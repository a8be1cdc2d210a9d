using System.Globalization;
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

    private const int MostDraws = 262_144;

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
            if (draws * 2 > MostDraws) throw Refusal(states[poor], columns[states[poor].Plan], known[poor]?.Weights, enough);
            int more = Math.Max(draws / 64 * 64, 64);
            IReadOnlyList<double[][]> added = await evaluator.Read(plans, sampling with { FirstDraw = next, Draws = more }, readings, cancellation);
            next += (ulong)more;
            columns = [.. columns.Select((plan, p) => plan.Select((column, r) => (double[])[.. column, .. added[p][r]]).ToArray())];
        }
    }

    private static bool Serves(ImportanceWeights weights, int enough) =>
        weights.EffectiveDraws >= enough && (weights.Shape <= weights.MostShape || weights.Draws < FewestOfTail);

    private static KnownDraws? Weigh(KnowledgeState state, double[][] columns)
    {
        double[] evidence = Evidence(state, columns);
        return Array.TrueForAll(evidence, double.IsNegativeInfinity) ? null : new KnownDraws(columns, ImportanceWeights.Of(evidence));
    }

    private static double[] Evidence(KnowledgeState state, double[][] columns)
    {
        double[] evidence = new double[columns[0].Length];
        foreach (ObservedColumn figure in state.Figures) figure.AddTo(evidence, figure.Drawn(columns));
        return evidence;
    }

    // Names the figure that lies farthest out, and how much of the evidence the draws could carry.
    private static RefusedException Refusal(KnowledgeState state, double[][] columns, ImportanceWeights? weights, int enough)
    {
        (ObservedColumn Figure, double Mean, double Deviation, double Out) worst = state.Figures.Select(figure =>
        {
            double[] drawn = figure.Drawn(columns);
            double mean = drawn.Average(), variance = drawn.Sum(value => (value - mean) * (value - mean)) / drawn.Length;
            return (figure, mean, Math.Sqrt(variance),
                Math.Abs(figure.Seen.Value - mean) / Math.Sqrt(variance + (figure.Seen.Deviation * figure.Seen.Deviation)));
        }).MaxBy(one => one.Item4);
        double[] evidence = Evidence(state, columns);
        string left = weights is null
            ? "no draw is left"
            : string.Create(CultureInfo.InvariantCulture, $"{weights.EffectiveDraws:0} effective draws are left, k̂ {weights.Shape:0.00}");
        return new RefusedException(string.Create(
            CultureInfo.InvariantCulture,
            $"{worst.Figure.Seen.At}: {worst.Figure.Name} was {worst.Figure.Seen.Value:0.####}, {worst.Out:0.0} standard deviations from what the plan's draws "
            + $"have ({worst.Mean:0.####} ± {worst.Deviation:0.####}); of {evidence.Length} draws {left} where {enough} are needed, "
            + $"and {Carried(evidence, enough) * 100:0} % of the evidence could be carried: "
            + $"expected figures that the plan can come to, a wider 'deviation', or a scenario that holds what happened"));
    }

    // The largest power of the likelihood that leaves enough effective draws (tempering).
    private static double Carried(double[] evidence, int enough)
    {
        double low = 0, high = 1;
        for (int i = 0; i < 20; i++)
        {
            double power = (low + high) / 2;
            double[] tempered = Array.ConvertAll(evidence, value => double.IsNegativeInfinity(value) ? -1e6 : power * value);
            if (ImportanceWeights.Of(tempered).EffectiveDraws >= enough) low = power;
            else high = power;
        }

        return low;
    }
}
