using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>The columns that a question reads, each once, and their places.</summary>
internal sealed class ReadingList(DistrictPlan plan)
{
    private readonly List<Reading> _readings = [];
    private readonly Dictionary<Reading, int> _places = [];
    private readonly Dictionary<string, int> _district = ResultLayout.Full(plan).Indicators
        .Where(one => one.Kind == EntityKind.District && string.Equals(one.EntityId, plan.Name.Id, StringComparison.Ordinal))
        .DistinctBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, one => one.Column, StringComparer.Ordinal);

    /// <summary>What is read.</summary>
    public IReadOnlyList<Reading> All => _readings;

    /// <summary>Place of a column of the district, by name.</summary>
    public int District(string column, int quarter) => Add(new Reading(EntityKind.District, 0, _district[column], quarter));

    /// <summary>Whether a name is that of a column of the district.</summary>
    public bool Names(string name, int column) => _district.TryGetValue(name, out int place) && place == column;

    /// <summary>Place of a column of the district.</summary>
    public int District(int column, int quarter) => Add(new Reading(EntityKind.District, 0, column, quarter));

    /// <summary>Place of a column of a project (<see cref="ProjectOutput"/>).</summary>
    public int Project(int project, int column, int quarter) => Add(new Reading(EntityKind.Project, project, column, quarter));

    private int Add(Reading reading)
    {
        if (_places.TryGetValue(reading, out int place)) return place;
        _readings.Add(reading);
        return _places[reading] = _readings.Count - 1;
    }
}
