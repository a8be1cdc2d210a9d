using System.Globalization;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Plans.Values;

/// <summary>A distribution as written: its family's name and its numbers.</summary>
internal sealed record Spread(SpreadFamily Family, IReadOnlyList<double> Numbers)
{
    /// <summary>E.g. <c>triangular [8, 10, 13]</c>; exact and free of culture.</summary>
    public string Text => $"{Family.Name} [{string.Join(", ", Numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]";

    /// <summary>The lowest and highest number that the range of the field must hold: the ends where there are ends, the centre otherwise.</summary>
    public (double Low, double High) Ends => Family.HasEnds ? (Numbers[0], Numbers[^1]) : (Numbers[0], Numbers[0]);

    /// <summary>The kernel's quantity under the uncertainty's own key.</summary>
    public Quantity Quantity(uint key) => Family.Compile(Numbers, key);
}
