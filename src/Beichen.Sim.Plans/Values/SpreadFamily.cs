using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Plans.Values;

/// <summary>A family of distributions that a value may name.</summary>
/// <param name="Name">Key in the file.</param>
/// <param name="Shape">Its numbers, for messages.</param>
/// <param name="Count">How many numbers.</param>
/// <param name="HasEnds">True when first and last number bound the value.</param>
/// <param name="IsValid">Whether numbers make a distribution.</param>
/// <param name="Compile">To the kernel.</param>
internal sealed record SpreadFamily(
    string Name,
    string Shape,
    int Count,
    bool HasEnds,
    Func<IReadOnlyList<double>, bool> IsValid,
    Func<IReadOnlyList<double>, uint, Quantity> Compile)
{
    /// <summary>True when no number of it can be 0 or less, whatever its parameters.</summary>
    public bool IsPositive => Name is "lognormal";

    public static IReadOnlyList<SpreadFamily> All { get; } =
    [
        new("uniform", "[low, high] with low < high", 2, true, n => n[0] < n[1], (n, key) => Quantity.Uniform(n[0], n[1], key)),
        new("triangular", "[low, mode, high] in rising order", 3, true,
            n => n[0] <= n[1] && n[1] <= n[2] && n[0] < n[2], (n, key) => Quantity.Triangular(n[0], n[1], n[2], key)),
        new("normal", "[mean, sd] with sd > 0", 2, false, n => n[1] > 0, (n, key) => Quantity.Normal(n[0], n[1], key)),
        new("lognormal", "[p50, p80] with 0 < p50 < p80", 2, false, n => n[0] > 0 && n[0] < n[1], (n, key) => Quantity.LogNormal(n[0], n[1], key)),
        new("two-piece-normal", "[mode, sd-down, sd-up] with both sd > 0", 3, false,
            n => n[1] > 0 && n[2] > 0, (n, key) => Quantity.TwoPieceNormal(n[0], n[1], n[2], key)),
    ];
}
