using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A map that supplies an entity's keys: its own, or defaults.</summary>
/// <param name="Map">The map.</param>
/// <param name="InheritedFrom">Path of the defaults; null for the entity's own map.</param>
internal readonly record struct Layer(MapNode Map, string? InheritedFrom);
