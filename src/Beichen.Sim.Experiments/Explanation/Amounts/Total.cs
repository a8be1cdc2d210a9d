namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>A sum with constant weights, Σ w x: it splits exactly by itself.</summary>
public sealed class Total : Amount
{
    /// <summary>The sum of these terms.</summary>
    public Total(Bilingual name, string rule, IReadOnlyList<(double Weight, Amount Part)> terms)
        : base(name, terms.Sum(term => term.Weight * term.Part.Value), terms.Sum(term => term.Weight * term.Part.Reference), rule) => Terms = terms;

    /// <summary>Weights and parts.</summary>
    public IReadOnlyList<(double Weight, Amount Part)> Terms { get; }

    /// <inheritdoc/>
    public override IEnumerable<string> Sources => Terms.SelectMany(term => term.Part.Sources);
}
