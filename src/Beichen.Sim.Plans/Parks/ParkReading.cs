using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Parks;

/// <summary>Compiles the parks.</summary>
internal static class ParkReading
{
    public static IReadOnlyList<ParkParameters> Compile(PlanScope scope)
    {
        ParkParameters[] parks = [.. scope.Parks.Entities.Select((park, index) => Compile(park, index, scope))];
        double shares = parks.Sum(park => park.PipelineShare);
        if (shares > 1 + WeightsField.SumTolerance)
            scope.Problems.Add(scope.Parks.Entities[0].PlaceOf(ParkFields.PipelineShare),
                $"'pipeline-share' of all parks sums to {Words.Number(Math.Round(shares, 9))}", "at most 1");
        double floors = parks.Sum(park => park.PipelineFloorShare);
        if (floors > 1 + WeightsField.SumTolerance)
            scope.Problems.Add(scope.Parks.Entities[0].PlaceOf(ParkFields.PipelineFloorShare),
                $"'pipeline-floor-share' of all parks sums to {Words.Number(Math.Round(floors, 9))}", "at most 1");
        return parks;
    }

    private static ParkParameters Compile(Entity park, int index, PlanScope scope) => new()
    {
        Name = park.Name("park"),
        Projects = [.. AdmissionOrder(index, scope)],
        Servants = [.. scope.CompiledProjects.Select((project, position) => (project, position))
            .Where(pair => pair.project.Serves(index)).Select(pair => pair.position)],
        Land = park.Read(ParkFields.Land),
        FloorArea = park.Read(ParkFields.FloorArea),
        Power = park.Read(ParkFields.Power),
        Reserve = park.Read(ParkFields.Reserve) ?? 0,
        Desks = park.Read(ParkFields.Desks),
        FilesPerDesk = park.Read(ParkFields.FilesPerDesk),
        BackgroundFiles = park.Read(ParkFields.BackgroundFiles),
        PipelineFloorShare = park.Read(ParkFields.PipelineFloorShare) ?? 0,
        PipelineShare = park.Read(ParkFields.PipelineShare) ?? 0,
    };

    /// <summary>The park's projects by priority, ties by id.</summary>
    private static int[] AdmissionOrder(int park, PlanScope scope) =>
    [
        .. scope.CompiledProjects.Select((project, position) => (project, position))
            .Where(pair => pair.project.Park == park)
            .OrderBy(pair => pair.project.Priority).ThenBy(pair => pair.project.Name.Id, StringComparer.Ordinal)
            .Select(pair => pair.position),
    ];
}
