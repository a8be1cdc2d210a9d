using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>An entity or block of a seed file, read through its own map and then through its defaults.</summary>
internal sealed class Entity(PlanReading reading, FieldSet fields, string path, IReadOnlyList<Layer> layers, Place place, Entity? parent)
{
    public PlanReading Reading { get; } = reading;

    public string Path { get; } = path;

    public Place Place { get; } = place;

    public string Id => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Reads a key from the first layer that has it.</summary>
    public T Read<T>(Field<T> field)
    {
        foreach (Layer layer in layers)
        {
            if (layer.Map.Get(field.Key) is not { } node) continue;
            Reading.Used.Add(node);
            return field.Read(node, new FieldPlace(this, layer, $"{Path}/{field.Key}"));
        }

        if (field.IsRequired) Missing(field);
        return field.Absent;
    }

    /// <summary>Index of a date's quarter in the run, 0 the first; a date before the start is a problem.</summary>
    public int Index(QuarterField field)
    {
        Quarter quarter = Read(field);
        if (quarter < Reading.Start)
            Reading.Problems.Add(PlaceOf(field), $"{quarter} for '{field.Key}'", $"a quarter not before the start of the run, {Reading.Start}");
        return Math.Max(0, quarter.Since(Reading.Start));
    }

    /// <summary>The node of a key and the place where it stands; null when absent.</summary>
    public Node? NodeOf(string key)
    {
        Node? found = layers.Select(layer => layer.Map.Get(key)).FirstOrDefault(node => node is not null);
        if (found is not null) Reading.Used.Add(found);
        return found;
    }

    /// <summary>The layer that supplies a key; null when none does.</summary>
    public Layer? LayerOf(string key)
    {
        foreach (Layer layer in layers)
        {
            if (layer.Map.Get(key) is not null) return layer;
        }

        return null;
    }

    /// <summary>The place of a key's value, or of the entity when it has none.</summary>
    public Place PlaceOf(Field field) => NodeOf(field.Key)?.Place ?? Place;

    /// <summary>A block below this one, through the same layers.</summary>
    public Entity Block(BlockField field, string? path = null)
    {
        var below = new List<Layer>();
        foreach (Layer layer in layers)
        {
            Node? node = layer.Map.Get(field.Key);
            if (node is MapNode map) below.Add(new Layer(map, layer.InheritedFrom is null ? null : $"{layer.InheritedFrom}/{field.Key}"));
            else if (node is not null) Reading.Problems.Add(node.Place, $"{node.Describe()} for '{field.Key}'", $"a map of {Words.Or(field.Fields.Keys)}");
            if (node is not null && field.IsWhole) break;
        }

        if (below.Count == 0 && field.IsRequired) Missing(field);
        var block = new Entity(Reading, field.Fields, path ?? $"{Path}/{field.Key}", below,
            below.Count > 0 ? below[0].Map.Place : Place, this)
        { IsAbsent = below.Count == 0 };
        return block;
    }

    /// <summary>True for a block that stands nowhere: reading it notes no further problems of missing keys.</summary>
    public bool IsAbsent { get; private init; }

    /// <summary>The source that a setting of a layer has: beside it, then on the layer, then on what encloses it.</summary>
    public (string? Source, string? Quote) SourceOf(Layer layer, string key)
    {
        foreach (string candidate in (string[])[$"{key}-source", "season-source", "source", "note"])
        {
            if (layer.Map.Get(candidate) is ScalarNode { Text.Length: > 0 } source) return (source.Text, null);
        }

        if (layer.Map.Get("quote") is ScalarNode { Text.Length: > 0 } quote) return (null, quote.Text);
        return parent?.SourceOfAny() ?? (null, null);
    }

    public string Describe() => $"{fields.Noun} '{Id}'";

    /// <summary>Notes every key that the entity must not have, in its own map.</summary>
    public void CheckKeys() => fields.CheckKeys(layers.Count > 0 ? layers[0].Map : null, Describe(), Reading);

    /// <summary>The entity's name, keyed by its kind and id.</summary>
    public EntityName Name(string keyPrefix) => Name(keyPrefix, Id);

    public EntityName Name(string keyPrefix, string keyId)
    {
        (string chinese, string english) = Read(CommonFields.Name);
        return new EntityName(Id, chinese, english, Reading.Key($"{keyPrefix}:{keyId}"));
    }

    private (string? Source, string? Quote) SourceOfAny()
    {
        foreach (Layer layer in layers)
        {
            (string? source, string? quote) = SourceOf(layer, "season");
            if (source is not null || quote is not null) return (source, quote);
        }

        return parent?.SourceOfAny() ?? (null, null);
    }

    private void Missing(Field field)
    {
        if (!IsAbsent) Reading.Problems.Add(Place, $"{Describe()} has no '{field.Key}'", $"{field.Key}: {field.Description}");
    }
}
