using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Energy;

/// <summary>Energy use (model II.11).</summary>
/// <param name="Name">Name and key.</param>
/// <param name="EfficiencyGain">Annual fall of every activity's intensity, fraction.</param>
/// <param name="EfficiencyDeviation">Standard deviation of the year's gain.</param>
public sealed record EnergyParameters(EntityName Name, Quantity EfficiencyGain, Quantity EfficiencyDeviation);
