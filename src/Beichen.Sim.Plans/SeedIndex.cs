using Beichen.Sim.Plans.Levers;

namespace Beichen.Sim.Plans;

/// <summary>What the seeds hold, for listing.</summary>
/// <param name="Entities">Every entity, in plan order by kind.</param>
/// <param name="Levers">Every lever.</param>
public sealed record SeedIndex(IReadOnlyList<SeedEntity> Entities, IReadOnlyList<LeverText> Levers)
{
    /// <summary>Nothing.</summary>
    public static SeedIndex Empty { get; } = new([], []);
}
