using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>A figure that the district's offices publish and the model has a column for.</summary>
/// <param name="Id">Id as a file of actuals writes it.</param>
/// <param name="Column">Name of the column of the district.</param>
/// <param name="Chinese">Name.</param>
/// <param name="English">The same in English.</param>
/// <param name="Unit">Unit of its values; <c>fraction</c> for a rate.</param>
/// <param name="Rounding">What it is rounded to when it is published, in its unit.</param>
public sealed record PublishedIndicator(string Id, string Column, string Chinese, string English, string Unit, double Rounding)
{
    private static readonly Lazy<IReadOnlyList<PublishedIndicator>> Known = new(Read);

    /// <summary>All of them, in the order of their file.</summary>
    public static IReadOnlyList<PublishedIndicator> All => Known.Value;

    /// <summary>
    /// Name of the column of the year-to-date level behind a rate, where months between quarters can be read from it; null where they cannot.
    /// </summary>
    public string? Level { get; private init; }

    /// <summary>True for a sum over the year so far.</summary>
    public bool IsFlow { get; private init; }

    /// <summary>Standard deviation between the published figure and the model's, in its unit; null where it is a share.</summary>
    public double? Deviation { get; private init; }

    /// <summary>That deviation as a share of the figure.</summary>
    public double Share { get; private init; }

    /// <summary>Where the deviation comes from.</summary>
    public string Source { get; private init; } = string.Empty;

    /// <summary>True for a rate, written as a fraction or with a per cent sign.</summary>
    public bool IsRate => Unit == "fraction";

    /// <summary>Whether a month that ends no quarter can be read: a sum, or growth of one.</summary>
    public bool HasMonths => IsFlow || Level is not null;

    /// <summary>Standard deviation of a published value.</summary>
    public double DeviationOf(double value) => Deviation ?? Math.Max(Share * Math.Abs(value), Rounding / 2);

    private static PublishedIndicator[] Read()
    {
        using Stream file = typeof(PublishedIndicator).Assembly.GetManifestResourceStream("indicators.yaml")!;
        using var reader = new StreamReader(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlMappingNode)yaml.Documents[0].RootNode).Children
            .Select(entry => Of(((YamlScalarNode)entry.Key).Value!, (YamlMappingNode)entry.Value))];
    }

    private static PublishedIndicator Of(string id, YamlMappingNode map)
    {
        return new PublishedIndicator(id, Text("column")!, Text("zh")!, Text("en")!, Text("unit")!, Number("rounding")!.Value)
        {
            Level = Text("level"),
            IsFlow = Text("flow") == "true",
            Deviation = Number("deviation"),
            Share = Number("share") ?? 0,
            Source = Text("source")!,
        };

        string? Text(string key) => map.Children.TryGetValue(key, out YamlNode? node) ? ((YamlScalarNode)node).Value : null;

        double? Number(string key) => Text(key) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
