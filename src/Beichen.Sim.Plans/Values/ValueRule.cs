namespace Beichen.Sim.Plans.Values;

/// <summary>What a value of a field must be.</summary>
/// <param name="Key">Key of the field, for messages.</param>
/// <param name="Unit">Its one unit.</param>
/// <param name="Low">Lowest possible number.</param>
/// <param name="High">Highest possible number.</param>
/// <param name="MayVary">Whether it may carry a distribution.</param>
/// <param name="Divides">Whether the model divides by it: then no draw may reach 0.</param>
/// <param name="IsTarget">Whether it is a target's own number, and no input.</param>
internal sealed record ValueRule(string Key, string Unit, double Low, double High, bool MayVary, bool Divides = false, bool IsTarget = false);
