namespace Beichen.Sim.Plans.Variants;

/// <summary>A lever set for the whole run, otherwise in each draw: a column of a design.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">Ids of what it is set on, or <c>all</c>.</param>
/// <param name="ByDraw">The setting by draw number, in the lever's unit; as many as the draws of the run, in whole tiles of 16.</param>
public sealed record LeverColumn(string Lever, IReadOnlyList<string> On, double[] ByDraw);
