using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Variants;

/// <summary>A lever set otherwise in each draw: a column of a design.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">Ids of what it is set on, or <c>all</c>.</param>
/// <param name="ByDraw">The setting by draw number, in the lever's unit; as many as the draws of the run, in whole tiles of 16.</param>
/// <param name="From">First quarter; null for the start.</param>
/// <param name="To">Last quarter; null for the end.</param>
public sealed record LeverColumn(string Lever, IReadOnlyList<string> On, double[] ByDraw, Quarter? From = null, Quarter? To = null);
