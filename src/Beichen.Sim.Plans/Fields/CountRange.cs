using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Fields;

/// <summary>What counts may reach in a quarter: beyond <see cref="Counts.Largest"/> a plan is refused.</summary>
internal static class CountRange
{
    private const double LargestUniform = 1 - 1.1102230246251565e-16;

    /// <summary>Notes a mean and dispersion that some draw could carry beyond the largest count.</summary>
    /// <param name="owner">Entity of both.</param>
    /// <param name="field">Field of the mean, where the problem is noted.</param>
    /// <param name="mean">Factors of the mean a year, each at its highest.</param>
    /// <param name="dispersion">Dispersion k a year; null for Poisson counts.</param>
    /// <param name="weight">Weight of the fullest quarter.</param>
    /// <param name="drive">Highest multiplier that a lever may set.</param>
    public static void Check(Entity owner, Field field, ReadOnlySpan<Quantity> mean, Quantity? dispersion, double weight, double drive)
    {
        double most = weight * drive;
        foreach (Quantity factor in mean) most *= factor.FromUniform(new Lanes1(LargestUniform)).Value;
        double least = dispersion is { } k ? k.FromUniform(new Lanes1(1 - LargestUniform)).Value * weight : double.PositiveInfinity;
        double highest = Counts.Highest(most, least);
        if (highest <= Counts.Largest) return;
        owner.Reading.Problems.Add(
            owner.PlaceOf(field),
            $"'{field.Key}' may ask for {Words.Number(Math.Round(highest))} in a quarter",
            $"a mean and a spread that stay below {Words.Number(Counts.Largest)} in every draw");
    }
}
