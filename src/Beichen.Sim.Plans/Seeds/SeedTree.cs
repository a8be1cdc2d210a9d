using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Seeds;

/// <summary>The seed files of one district as nodes; a scenario's changes are written into them before they are read.</summary>
internal sealed class SeedTree
{
    public const string Coefficients = "io-coefficients.csv";

    private readonly Dictionary<string, MapNode> documents = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<MapNode>> stopped = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SeedFile> files;
    private readonly (string Root, string File, string? Key)[] roots;

    private SeedTree(string folder, IReadOnlyList<SeedFile> files)
    {
        Folder = folder;
        this.files = files;
        roots =
        [
            .. files.Select(file => (file.Name, file.Name, ListKey(file.Name))),
            ("accounts", "district", "accounts"),
            ("kinds", "projects", "kinds"),
            ("towns", "commerce", "towns"),
            ("commercial-districts", "commerce", "commercial-districts"),
            ("correlations", "factors", "correlations"),
        ];
    }

    public string Folder { get; }

    /// <summary>Where the input coefficients come from.</summary>
    public MapNode? CoefficientSource { get; private init; }

    /// <summary>First parts of paths.</summary>
    public IEnumerable<string> RootNames => roots.Select(root => root.Root);

    /// <summary>Reads the files of the folder; missing ones are problems.</summary>
    public static SeedTree Load(string folder, IReadOnlyList<SeedFile> files, ProblemList problems)
    {
        MapNode? source = YamlReader.ReadMap(Path.Combine(folder, "io-coefficients.source.yaml"), problems, "the source of the input coefficients");
        if (source is not null) KeyCheck.Unknown(source, ["source", "basis", "confidence", "note"], "the source of the coefficients", problems);
        var tree = new SeedTree(folder, files) { CoefficientSource = source };
        foreach (SeedFile file in files)
        {
            if (YamlReader.ReadMap(Path.Combine(folder, file.Name + ".yaml"), problems, "a file of the district") is { } map)
                tree.documents[file.Name] = map;
        }

        return tree;
    }

    public bool IsComplete => documents.Count == files.Count;

    /// <summary>What the first part of a path names; null when nothing.</summary>
    public Node? Root(string name)
    {
        (string Root, string File, string? Key) root = Array.Find(roots, candidate => string.Equals(candidate.Root, name, StringComparison.Ordinal));
        if (root.File is null || !documents.TryGetValue(root.File, out MapNode? document)) return null;
        return root.Key is null ? document : document.Get(root.Key);
    }

    /// <summary>The defaults of a list, addressed as <c>chains/defaults</c>.</summary>
    public Node? Defaults(string root, string part) =>
        part is "defaults" && documents.TryGetValue(root, out MapNode? document) ? document.Get(part) : null;

    /// <summary>Ids of the projects that a scenario adds.</summary>
    public HashSet<string> Added { get; } = new(StringComparer.Ordinal);

    /// <summary>Keeps what a scenario takes out of a list, for the money that an ordinary year counted on.</summary>
    public void Stop(string list, MapNode entity)
    {
        if (!stopped.TryGetValue(list, out List<MapNode>? entities)) stopped[list] = entities = [];
        entities.Add(entity);
    }

    /// <summary>What a scenario took out of a list, in the order in which it did.</summary>
    public IReadOnlyList<MapNode> Stopped(string list) => stopped.TryGetValue(list, out List<MapNode>? entities) ? entities : [];

    /// <summary>A file as an entity, its keys checked.</summary>
    public Entity Document(string name, PlanReading reading)
    {
        MapNode map = documents[name];
        var entity = new Entity(reading, files.First(file => string.Equals(file.Name, name, StringComparison.Ordinal)).Fields,
            name, [new Layer(map, null)], map.Place, parent: null);
        entity.CheckKeys();
        return entity;
    }

    private static string? ListKey(string name) =>
        name is "activities" or "chains" or "parks" or "projects" or "factors" or "targets" or "levers" ? name : null;
}
