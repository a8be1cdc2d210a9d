using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Seeds;

/// <summary>A file of a district's seeds and its keys.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Fields">Its keys.</param>
internal sealed record SeedFile(string Name, FieldSet Fields);
