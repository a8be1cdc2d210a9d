using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Energy;

/// <summary>Keys of energy.yaml.</summary>
internal static class EnergyFields
{
    public static readonly FieldSet Set = new FieldSet("energy", "energy use (model II.11) 能耗").Named();

    public static readonly QuantityField EfficiencyGain = Set.Quantity("efficiency-gain", Unit.PerYear, -0.2, 0.5, "annual fall of every activity's intensity");
    public static readonly QuantityField EfficiencyDeviation =
        Set.Quantity("efficiency-deviation", Unit.Fraction, 0, 0.5, "standard deviation of the year's gain");

    public static EnergyParameters Compile(Entity energy) =>
        new(PartName.Of(energy, "energy"), energy.Read(EfficiencyGain), energy.Read(EfficiencyDeviation));
}
