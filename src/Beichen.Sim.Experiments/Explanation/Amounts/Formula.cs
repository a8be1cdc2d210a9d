namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>
/// f of some parts where it is no sum: a product, a quotient, a power, a limit. The change from the reference is shared out by the Shapley value over its parts
/// (Shapley 1953; for products of two it is the mid-point rule of index numbers), which is exact: the shares sum to the change.
/// </summary>
public sealed class Formula : Amount
{
    /// <summary>A formula of these parts.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="rule">Section of docs/model.md.</param>
    /// <param name="of">f, of as many numbers as there are parts; the same in every quarter, so that whatever differs between quarters is a part.</param>
    /// <param name="parts">The parts, in the order of f's arguments.</param>
    public Formula(Bilingual name, string rule, Func<double[], double> of, params IReadOnlyList<Amount> parts)
        : base(name, of([.. parts.Select(part => part.Value)]), of([.. parts.Select(part => part.Reference)]), rule) => (Of, Parts) = (of, parts);

    /// <summary>The function f of as many numbers as there are parts.</summary>
    public Func<double[], double> Of { get; }

    /// <summary>The parts, in the order of f's arguments.</summary>
    public IReadOnlyList<Amount> Parts { get; }

    /// <inheritdoc/>
    public override IEnumerable<string> Sources => Parts.SelectMany(part => part.Sources);
}
