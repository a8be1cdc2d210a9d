using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Fields;

/// <summary>The id of another entity, as written.</summary>
internal sealed record Reference(string Id, string Key, Place Place);
