namespace Beichen.Sim.Plans.Variants;

/// <summary>A setting of a lever for the whole run, in place of what a scenario says of it.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">Ids of what it is set on, or <c>all</c>.</param>
/// <param name="Value">The setting, in the lever's unit.</param>
public sealed record LeverChoice(string Lever, IReadOnlyList<string> On, double Value);
