namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>Asks for the shares of uncertain values, of groups of them and of levers in the spread of targets, all in one pass.</summary>
/// <param name="Targets">Ids of scored targets.</param>
/// <param name="Sampling">Draws: N of the design, a point each.</param>
/// <param name="Factors">
/// What is shared out among: <c>causes</c> or <c>confidences</c> for all random numbers by either, the id of one cause, <c>inputs</c> for all uncertain values
/// by entity, the path of a value or of an entity in the ledger, the id of a lever, which then moves evenly over its range.
/// </param>
public sealed record FactorRequest(IReadOnlyList<string> Targets, Sampling Sampling, IReadOnlyList<string> Factors)
{
    /// <summary>Goes on with twice the draws until every half 95 % interval is at most this; null for the draws as given.</summary>
    public double? Until { get; init; }

    /// <summary>Whether pairs are shared out as well.</summary>
    public bool SecondOrder { get; init; }
}
