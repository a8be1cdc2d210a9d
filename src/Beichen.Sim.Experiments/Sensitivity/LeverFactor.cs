using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>A lever over its allowed range, as a factor of a sensitivity analysis; a lever of single entities moves on all of them at once.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="On">What it is set on.</param>
internal sealed record LeverFactor(LeverText Lever, IReadOnlyList<string> On)
{
    /// <summary>The setting at a place of the range, 0 the lowest and 1 the highest.</summary>
    public LeverChoice At(double place) => new(Lever.Id, On, Lever.Low + (place * (Lever.High - Lever.Low)));

    /// <summary>Every lever of the plan, or those named.</summary>
    /// <param name="seeds">Entities and levers.</param>
    /// <param name="named">Ids; none for all.</param>
    public static IReadOnlyList<LeverFactor> Of(SeedIndex seeds, IReadOnlyCollection<string> named) =>
    [
        .. seeds.Levers.Where(lever => lever.High > lever.Low && (named.Count == 0 || named.Contains(lever.Id, StringComparer.Ordinal)))
            .Select(lever => new LeverFactor(lever, seeds.Everywhere(lever))).Where(factor => factor.On.Count > 0),
    ];
}
