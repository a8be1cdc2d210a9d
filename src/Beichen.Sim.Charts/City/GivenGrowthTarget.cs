namespace Beichen.Sim.Charts;

/// <summary>A target's chances by band of the city's growth.</summary>
/// <param name="Name">Name of the target.</param>
/// <param name="Chances">Chance and its 95 % interval in each band.</param>
/// <param name="Even">Growth at which it is as likely met as missed; null where the drawn range holds none.</param>
public sealed record GivenGrowthTarget(Bilingual Name, IReadOnlyList<(double Chance, double Low, double High)> Chances, double? Even)
{
    /// <summary>Whether the chance rises with the city's growth.</summary>
    public bool Rises => Chances[^1].Chance > Chances[0].Chance;
}
