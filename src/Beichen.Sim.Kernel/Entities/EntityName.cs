namespace Beichen.Sim.Kernel.Entities;

/// <summary>What an entity of the plan is called. The id never changes; randomness is keyed by it.</summary>
/// <param name="Id">Lower-case words joined by hyphens.</param>
/// <param name="Chinese">Name in the plan.</param>
/// <param name="English">English name.</param>
/// <param name="Key">Stable 32-bit hash of the id (see <c>EntityKey</c>).</param>
public sealed record EntityName(string Id, string Chinese, string English, uint Key);
