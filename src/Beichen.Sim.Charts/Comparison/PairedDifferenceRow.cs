namespace Beichen.Sim.Charts;

/// <summary>The effect of one scenario on GDP growth against the baseline, from paired draws, in percentage points.</summary>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Effect">Mean difference.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
public sealed record PairedDifferenceRow(string Zh, string En, double Effect, double Low, double High)
{
    /// <summary>Whether the interval leaves zero out.</summary>
    public bool IsDistinct => Low > 0 || High < 0;

    /// <summary>The name in both languages.</summary>
    public Bilingual Name => new(Zh, En);
}
