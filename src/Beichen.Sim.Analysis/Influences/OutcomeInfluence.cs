namespace Beichen.Sim.Analysis.Influences;

/// <summary>What one outcome of a run goes with.</summary>
public sealed class OutcomeInfluence
{
    internal OutcomeInfluence(IReadOnlyList<UncertainInput> inputs, double[] correlations, ReadOnlySpan<double> outcome, double draws)
    {
        bool flat = !outcome.ContainsAnyExcept(outcome[0]);
        Ranked = Rank(inputs, correlations, draws);
        Spread = flat ? new SpreadShare(0, 0, 0, 0, true) : SpreadShare.Of(inputs, correlations, draws);
    }

    /// <summary>Uncertain values by influence, the strongest first, ties by path.</summary>
    public IReadOnlyList<InputInfluence> Ranked { get; }

    /// <summary>Where the outcome's spread comes from.</summary>
    public SpreadShare Spread { get; }

    private static InputInfluence[] Rank(IReadOnlyList<UncertainInput> inputs, double[] correlations, double draws)
    {
        double distinct = 3 / Math.Sqrt(draws - 1);
        var ranked = new InputInfluence[inputs.Count];
        for (int i = 0; i < ranked.Length; i++)
        {
            UncertainInput input = inputs[i];
            double share = Math.Max(Influence.Adjusted(correlations[i], draws), 0);
            ranked[i] = new InputInfluence(input.Path, correlations[i], share, input.Basis, input.Confidence, Math.Abs(correlations[i]) > distinct);
        }

        Array.Sort(ranked, static (left, right) =>
        {
            int byStrength = Math.Abs(right.Spearman).CompareTo(Math.Abs(left.Spearman));
            return byStrength != 0 ? byStrength : string.CompareOrdinal(left.Path, right.Path);
        });
        return ranked;
    }
}
