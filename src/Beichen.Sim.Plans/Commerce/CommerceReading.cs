using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Commerce;

/// <summary>Compiles towns, commercial districts and their venues.</summary>
internal static class CommerceReading
{
    private const int MostTowns = 16;

    public static CommerceParameters Compile(PlanScope scope, Entity commerce, IReadOnlyList<Entity> towns)
    {
        if (towns.Count > MostTowns) scope.Problems.Add(towns[MostTowns].Place, $"{towns.Count} towns", $"at most {MostTowns}");
        return new CommerceParameters
        {
            Towns = [.. towns.Select(town => new TownParameters(town.Name("town"), town.Read(CommerceFields.Population)))],
            SpendingPerHead = commerce.Read(CommerceFields.SpendingPerHead),
            BaseRetention = commerce.Read(CommerceFields.BaseRetention),
            AreaExponent = commerce.Read(CommerceFields.AreaExponent),
            TimeExponent = commerce.Read(CommerceFields.TimeExponent),
            MarginRate = commerce.Read(CommerceFields.MarginRate),
            DisplacementRate = commerce.Read(CommerceFields.DisplacementRate),
            BaseRetailSales = commerce.Read(CommerceFields.BaseRetailSales),
            Season = [.. commerce.Read(CommerceFields.Season)],
            HospitalityShare = commerce.Read(CommerceFields.HospitalityShare) ?? 0,
        };
    }

    public static IReadOnlyList<CommercialDistrictParameters> Districts(PlanScope scope, IReadOnlyList<Entity> towns)
    {
        var venues = new Dictionary<string, Place>(StringComparer.Ordinal);
        return [.. scope.CommercialDistricts.Entities.Select(district => Compile(district, scope, [.. towns.Select(town => town.Id)], venues))];
    }

    private static CommercialDistrictParameters Compile(
        Entity district, PlanScope scope, IReadOnlyList<string> towns, Dictionary<string, Place> venues) => new()
        {
            Name = district.Name("commercial-district"),
            Venues = [.. Venues(district, scope, venues)],
            TravelTime = [.. CommerceFields.TravelTime.Read(district, towns)],
            TransportProject = scope.Projects.Find(district.Read(CommerceFields.TransportProject)),
            TravelTimeCut = district.Read(CommerceFields.TravelTimeCut),
            DutyFreeSales = district.Read(CommerceFields.DutyFreeSales),
            VisitorShare = district.Read(CommerceFields.VisitorShare),
        };

    private static List<VenueParameters> Venues(Entity district, PlanScope scope, Dictionary<string, Place> seen)
    {
        var venues = new List<VenueParameters>();
        foreach (Entity venue in CommerceFields.VenueList.Read(district, $"{district.Path}/venues"))
        {
            if (!seen.TryAdd(venue.Id, venue.Place))
                scope.Problems.Add(venue.Place, $"a second venue '{venue.Id}' (the first is at {Words.At(seen[venue.Id])})", "an id of its own");
            venues.Add(new VenueParameters(
                venue.Name("venue"),
                venue.Read(CommerceFields.FloorArea),
                scope.Projects.Find(venue.Read(CommerceFields.OpeningProject)),
                scope.Projects.Find(venue.Read(CommerceFields.RefitProject)),
                venue.Read(CommerceFields.RefitUplift)));
        }

        return venues;
    }
}
