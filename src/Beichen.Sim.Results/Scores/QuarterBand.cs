namespace Beichen.Sim.Results.Scores;

/// <summary>Quantiles of an indicator in a quarter.</summary>
/// <param name="Quarter">Quarter.</param>
/// <param name="Values">Quantiles at <see cref="Levels"/>, in that order.</param>
public sealed record QuarterBand(string Quarter, IReadOnlyList<double> Values)
{
    /// <summary>The levels: 5, 20, 35, 50, 65, 80 and 95 %.</summary>
    public static IReadOnlyList<double> Levels { get; } = [0.05, 0.20, 0.35, 0.50, 0.65, 0.80, 0.95];
}
