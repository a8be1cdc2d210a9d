namespace Beichen.Sim.Ledgers.Projects;

/// <summary>A value with the range that its source leaves open: triangular, or certain when all three agree.</summary>
/// <param name="Low">Least.</param>
/// <param name="Value">Likeliest.</param>
/// <param name="High">Most.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsGuess">True when it is judgement rather than the ledger's own word.</param>
public sealed record Spread(decimal Low, decimal Value, decimal High, string Source, bool IsGuess = false)
{
    /// <summary>The same with its numbers in order and within bounds, at three decimals.</summary>
    public Spread Within(decimal least, decimal most)
    {
        decimal value = Round(Math.Clamp(Value, least, most));
        return this with
        {
            Low = Math.Min(value, Round(Math.Clamp(Low, least, most))),
            Value = value,
            High = Math.Max(value, Round(Math.Clamp(High, least, most)))
        };
    }

    private static decimal Round(decimal value) => Math.Round(value, 3, MidpointRounding.AwayFromZero);
}
