namespace Beichen.Sim.Plans.Variants;

/// <summary>An uncertain value settled otherwise than by luck in each draw: a column of a design.</summary>
/// <param name="Path">Path of the value in the ledger, e.g. <c>projects/smc-2/investment</c>.</param>
/// <param name="Chances">u of its quantile F⁻¹(u) by draw number, each above 0 and below 1; as many as the draws of the run, in whole tiles of 16.</param>
public sealed record InputColumn(string Path, double[] Chances);
