using Beichen.Sim.Plans.Accounts;
using Beichen.Sim.Plans.Attraction;
using Beichen.Sim.Plans.Budget;
using Beichen.Sim.Plans.Chains;
using Beichen.Sim.Plans.Commerce;
using Beichen.Sim.Plans.Energy;
using Beichen.Sim.Plans.Factors;
using Beichen.Sim.Plans.Firms;
using Beichen.Sim.Plans.Households;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Parks;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Property;
using Beichen.Sim.Plans.Seeds;
using Beichen.Sim.Plans.Targets;

namespace Beichen.Sim.Plans;

/// <summary>The files of a district's seeds: a part of the plan each.</summary>
internal static class SeedFiles
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
        new("outbreaks", OutbreakFields.Set),
        new("property", PropertyFields.Set),
        new("targets", TargetFields.File),
        new("levers", LeverFields.File),
    ];
}
