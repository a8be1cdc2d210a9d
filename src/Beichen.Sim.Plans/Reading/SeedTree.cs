using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Reading;

/// <summary>The seed files of one district as nodes; a scenario's changes are written into them before they are read.</summary>
internal sealed class SeedTree
{
    public const string Coefficients = "io-coefficients.csv";

    private static readonly (string Root, string File, string? Key)[] Roots =
    [
        .. SeedFile.All.Select(file => (file.Name, file.Name, ListKey(file.Name))),
        ("accounts", "district", "accounts"),
        ("kinds", "projects", "kinds"),
        ("towns", "commerce", "towns"),
        ("commercial-districts", "commerce", "commercial-districts"),
        ("correlations", "factors", "correlations"),
    ];

    private readonly Dictionary<string, MapNode> documents = new(StringComparer.Ordinal);

    private SeedTree(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Where the input coefficients come from.</summary>
    public MapNode? CoefficientSource { get; private init; }

    /// <summary>First parts of paths.</summary>
    public static IReadOnlyList<string> RootNames { get; } = [.. Roots.Select(root => root.Root)];

    /// <summary>Reads every file of the folder; missing ones are problems.</summary>
    public static SeedTree Load(string folder, ProblemList problems)
    {
        MapNode? source = YamlReader.ReadMap(Path.Combine(folder, "io-coefficients.source.yaml"), problems, "the source of the input coefficients");
        if (source is not null) KeyCheck.Unknown(source, ["source", "basis", "confidence", "note"], "the source of the coefficients", problems);
        var tree = new SeedTree(folder) { CoefficientSource = source };
        foreach (SeedFile file in SeedFile.All)
        {
            if (YamlReader.ReadMap(Path.Combine(folder, file.Name + ".yaml"), problems, $"a file of {file.Fields.Description}") is { } map)
                tree.documents[file.Name] = map;
        }

        return tree;
    }

    public bool IsComplete => documents.Count == SeedFile.All.Count;

    /// <summary>What the first part of a path names; null when nothing.</summary>
    public Node? Root(string name)
    {
        (string Root, string File, string? Key) root = Array.Find(Roots, candidate => string.Equals(candidate.Root, name, StringComparison.Ordinal));
        if (root.File is null || !documents.TryGetValue(root.File, out MapNode? document)) return null;
        return root.Key is null ? document : document.Get(root.Key);
    }

    /// <summary>The defaults of a list, addressed as <c>chains/defaults</c>.</summary>
    public Node? Defaults(string root, string part) =>
        part is "defaults" && documents.TryGetValue(root, out MapNode? document) ? document.Get(part) : null;

    /// <summary>A file as an entity, its keys checked.</summary>
    public Entity Document(string name, PlanReading reading)
    {
        MapNode map = documents[name];
        var entity = new Entity(reading, SeedFile.All.First(file => string.Equals(file.Name, name, StringComparison.Ordinal)).Fields, name, [new Layer(map, null)], map.Place, parent: null);
        entity.CheckKeys();
        return entity;
    }

    private static string? ListKey(string name) => name is "activities" or "chains" or "parks" or "projects" or "factors" or "targets" or "levers" ? name : null;
}
