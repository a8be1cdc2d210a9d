using System.Collections.Immutable;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Projects and streams that a scenario removed: stopped on the first day, their money of the base year spent, the rest counted on and not coming.
/// </summary>
public sealed class StoppedWork
{
    private readonly DelayFamily _family;
    private readonly FactorSet _factors;
    private readonly uint _district;
    private readonly ImmutableArray<(ProjectParameters Project, ProjectTables Tables)> _projects;
    private readonly ImmutableArray<(ArrivalStreamParameters Stream, CohortProfile Profile)> _streams;

    /// <summary>Works out their tables.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="streams">The streams.</param>
    /// <param name="family">Law of the delays, which a project's place on the first day goes with.</param>
    /// <param name="factors">Common factors, likewise.</param>
    /// <param name="district">Key under which the city's growth is drawn.</param>
    /// <param name="firstSeason">Calendar number (0–3) of the first quarter of the run.</param>
    /// <param name="quarters">Quarters of the run.</param>
    public StoppedWork(ImmutableArray<ProjectParameters> projects, ImmutableArray<ArrivalStreamParameters> streams,
        DelayFamily family, FactorSet factors, uint district, int firstSeason, int quarters)
    {
        (_family, _factors, _district) = (family, factors, district);
        _projects = [.. projects.Select(project => (project, new ProjectTables(project, new CurveTable(project.Curve), firstSeason, quarters)))];
        _streams = [.. streams.Select(stream => (stream, new CohortProfile(stream, quarters, firstSeason)))];
    }

    /// <summary>What an ordinary year counts on from them in the quarter, 亿元.</summary>
    public T CountedOn<T>(in QuarterContext context, int lane)
        where T : struct, ILanes<T>
    {
        T counted = Pack.Zero<T>();
        foreach ((ProjectParameters project, ProjectTables tables) in _projects)
            counted += ProjectInvestment.Counted<T>(project, tables, _family, _factors, _district, context, lane);
        foreach ((ArrivalStreamParameters stream, CohortProfile profile) in _streams) counted += AttractionStep.Counted<T>(stream, profile, context, lane);
        return counted;
    }
}
