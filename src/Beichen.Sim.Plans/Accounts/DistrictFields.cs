using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>Keys of district.yaml.</summary>
internal static class DistrictFields
{
    public static readonly FieldSet Set = new FieldSet("district", "the district 区: where the run starts and what its accounts begin from").Named();

    public static readonly QuarterField Start = Set.Add(new QuarterField("start", "first quarter of the run"));
    public static readonly TextField Report = Set.Text("report", "file of the government report, from this folder");
    public static readonly TextField Lights =
        Set.Text("lights", "rules of lights that its projects are held to where no others are asked for: a name in seeds/lights", required: false);

    public static readonly ChoiceField<DelayFamily> DelayFamily = Set.Choice<DelayFamily>("delay-family", "family of every delay (model 4.4)");
    public static readonly NumberField PromotionEffortBudget =
        Set.Number("promotion-effort-budget", Unit.Ratio, 0, 1000, "team effort that accelerated projects share: the largest sum of (pace − 1)");
    public static readonly BlockField Accounts = Set.Block("accounts", AccountsFields.Set, "the accounts");
}
