namespace Beichen.Sim.Charts;

/// <summary>The finding of a figure, computed from its input.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English; it begins with a capital even where a name that does not comes first.</param>
public sealed record Headline(string Zh, string En)
{
    /// <summary>The finding in English, with a capital.</summary>
    public string En { get; } = En.Length > 0 ? char.ToUpperInvariant(En[0]) + En[1..] : En;
}
