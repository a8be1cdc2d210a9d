using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Fields;

/// <summary>The entities of one kind by id, in plan order.</summary>
internal sealed class PlanIndex(string noun, string path, IReadOnlyList<Entity> entities, IReadOnlySet<string> removed, ProblemList problems)
{
    private readonly Dictionary<string, int> positions =
        entities.Select((entity, index) => (entity.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    public IReadOnlyList<Entity> Entities { get; } = entities;

    public IReadOnlyList<string> Ids { get; } = [.. entities.Select(entity => entity.Id)];

    /// <summary>What one of them is called in messages.</summary>
    public string Noun => noun;

    /// <summary>Ids of the entities that the scenario leaves out.</summary>
    public IReadOnlySet<string> Removed => removed.Where(text => text.StartsWith(path + "/", StringComparison.Ordinal))
        .Select(text => text[(path.Length + 1)..]).ToHashSet(StringComparer.Ordinal);

    /// <summary>True when the scenario leaves the entity out.</summary>
    public bool IsRemoved(string id) => removed.Contains($"{path}/{id}");

    /// <summary>Position of what is referred to; −1 for no reference. An unknown id is a problem, and so is a removed one.</summary>
    public int Find(Reference? reference)
    {
        if (reference is null) return -1;
        if (positions.TryGetValue(reference.Id, out int position)) return position;
        if (!IsRemoved(reference.Id))
            problems.Add(reference.Place, $"unknown {noun} '{reference.Id}' for '{reference.Key}'", $"the id of a {noun}", NearestWord.To(reference.Id, Ids));
        else
            problems.Add(reference.Place, $"{noun} '{reference.Id}' for '{reference.Key}' is removed by the scenario", $"a {noun} that the scenario keeps");
        return -1;
    }
}
