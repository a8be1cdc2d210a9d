namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>A change, weight × (now − before), told by what of the equation has changed: the two are matched part by part.</summary>
public sealed class Movement(Bilingual name, string rule, double weight, Amount now, Amount before) : Amount(name, weight * (now.Value - before.Value), 0, rule)
{
    /// <summary>Constant weight, such as one over the base of a growth rate.</summary>
    public double Weight { get; } = weight;

    /// <summary>What it is now.</summary>
    public Amount Now { get; } = now;

    /// <summary>What it was.</summary>
    public Amount Before { get; } = before;

    /// <inheritdoc/>
    public override IEnumerable<string> Sources => Now.Sources.Concat(Before.Sources);
}
