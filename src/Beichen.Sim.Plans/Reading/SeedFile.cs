using Beichen.Sim.Plans.Accounts;
using Beichen.Sim.Plans.Attraction;
using Beichen.Sim.Plans.Budget;
using Beichen.Sim.Plans.Chains;
using Beichen.Sim.Plans.Commerce;
using Beichen.Sim.Plans.Energy;
using Beichen.Sim.Plans.Factors;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Firms;
using Beichen.Sim.Plans.Households;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Parks;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Targets;

namespace Beichen.Sim.Plans.Reading;

/// <summary>A file of a district's seeds and its keys.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Fields">Its keys.</param>
internal sealed record SeedFile(string Name, FieldSet Fields)
{
    public static IReadOnlyList<SeedFile> All { get; } =
    [
        new("district", DistrictFields.Set),
        new("activities", ActivityFields.File),
        new("chains", ChainFields.File),
        new("parks", ParkFields.File),
        new("projects", ProjectsFileFields.Set),
        new("attraction", AttractionFields.Set),
        new("commerce", CommerceFields.Set),
        new("firms", FirmFields.Set),
        new("households", HouseholdFields.Set),
        new("budget", BudgetFields.Set),
        new("energy", EnergyFields.Set),
        new("factors", FactorFields.File),
        new("targets", TargetFields.File),
        new("levers", LeverFields.File),
    ];
}
