using System.Globalization;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>What an import must know of the district that the ledger belongs to.</summary>
public sealed class DistrictSeeds
{
    private DistrictSeeds(string folder) => Folder = folder;

    /// <summary>The district's folder.</summary>
    public string Folder { get; }

    /// <summary>First quarter of a run.</summary>
    public required Quarter Start { get; init; }

    /// <summary>Projects known already.</summary>
    public required IReadOnlyList<KnownEntity> Projects { get; init; }

    /// <summary>Industry chains that a project may belong to.</summary>
    public required IReadOnlyList<KnownEntity> Chains { get; init; }

    /// <summary>Parks that a project may stand in.</summary>
    public required IReadOnlyList<KnownEntity> Parks { get; init; }

    /// <summary>Defaults by kind.</summary>
    public required IReadOnlyDictionary<string, KindDefaults> Kinds { get; init; }

    /// <summary>True when projects state chances of their stages on the first day (<c>initial-stages</c>), false when they state one stage.</summary>
    public required bool TakesChancesOfStages { get; init; }

    /// <summary>The text of the kinds in projects.yaml, from its key to the key of the projects.</summary>
    public required string KindsText { get; init; }

    /// <summary>Reads a district's folder.</summary>
    /// <param name="folder">Folder that holds district.yaml, projects.yaml, chains.yaml and parks.yaml.</param>
    /// <exception cref="InvalidDataException">A file is missing or does not hold what it should.</exception>
    public static DistrictSeeds Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            string projects = Path.Combine(folder, "projects.yaml");
            YamlMappingNode file = Map(projects);
            if (!Quarter.TryParse(Text(Map(Path.Combine(folder, "district.yaml")), "start"),
                out Quarter start)) throw new InvalidDataException("district.yaml: no first quarter 'start'");
            string text = File.ReadAllText(projects).ReplaceLineEndings("\n");
            int from = text.IndexOf("\nkinds:", StringComparison.Ordinal) + 1, to = text.IndexOf("\nprojects:", StringComparison.Ordinal) + 1;
            return new DistrictSeeds(folder)
            {
                Start = start,
                Projects = Known(file, "projects"),
                Chains = Known(Map(Path.Combine(folder, "chains.yaml")), "chains"),
                Parks = Known(Map(Path.Combine(folder, "parks.yaml")), "parks"),
                Kinds = ((YamlMappingNode)file.Children["kinds"]).Children
                    .ToDictionary(kind => ((YamlScalarNode)kind.Key).Value!, kind => Defaults((YamlMappingNode)kind.Value), StringComparer.Ordinal),
                TakesChancesOfStages = text.Contains("initial-stages:", StringComparison.Ordinal),
                KindsText = text[from..(to > from ? to : text.Length)],
            };
        }
        catch (Exception failure) when (failure is YamlException or KeyNotFoundException
            or InvalidCastException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw new InvalidDataException($"{folder}: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
    }

    private static KindDefaults Defaults(YamlMappingNode kind)
    {
        var curve = (YamlMappingNode)kind.Children["curve"];
        double second = curve.Children.TryGetValue("second", out YamlNode? node)
            ? double.Parse(((YamlScalarNode)node).Value!, CultureInfo.InvariantCulture) : 0;
        return new KindDefaults(
            new InvestmentCurve(Enum.Parse<InvestmentCurveFamily>(Text(curve, "family"), ignoreCase: true),
                double.Parse(Text(curve, "first"), CultureInfo.InvariantCulture), second),
            Planned(kind, "negotiation"),
            Planned(kind, "approval"),
            Planned(kind, "construction"));
    }

    private static decimal Planned(YamlMappingNode kind, string stage) => Value((YamlMappingNode)((YamlMappingNode)kind.Children[stage]).Children["planned"]);

    private static decimal Value(YamlMappingNode value) => decimal.Parse(Text(value, "value"), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IReadOnlyList<KnownEntity> Known(YamlMappingNode file, string list) =>
    [
        .. ((YamlSequenceNode)file.Children[list]).Children.Cast<YamlMappingNode>().Select(entity => new KnownEntity(
            Text(entity, "id"),
            Text((YamlMappingNode)entity.Children["name"], "zh"),
            entity.Children.TryGetValue("investment", out YamlNode? investment) ? Value((YamlMappingNode)investment) : null)),
    ];

    private static YamlMappingNode Map(string path)
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(path);
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string Text(YamlMappingNode map, string key) => ((YamlScalarNode)map.Children[key]).Value!;
}
