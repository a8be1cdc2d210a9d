using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Factors;

/// <summary>The law of a common factor: mean 0, f = σ · score, score normal or Student's t of unit variance.</summary>
public sealed record FactorParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Standard deviation σ of a year, itself uncertain; 1 where only the score counts.</summary>
    public required Quantity Deviation { get; init; }

    /// <summary>Tail of the score.</summary>
    public required StudentTail Tail { get; init; }

    /// <summary>Correlation ρ of a year with the year before: f ← ρ f + √(1−ρ²) σ · score.</summary>
    public required double Persistence { get; init; }
}
