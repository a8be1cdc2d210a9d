using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// What a stored answer must hold so that a page can be written of it: paths of fields, * for every entry of a list or of a set of names, by what stands there;
/// a field whose path ends in ? may be missing.
/// What a page does without is not asked for, so that an earlier version's answer is read as far as it goes.
/// </summary>
internal sealed class StoredShape
{
    /// <summary>Lists, which may be empty.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>Sets of names that hold one at the least.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>Fields that hold words.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Fields that hold a quarter.</summary>
    public IReadOnlyList<string> Quarters { get; init; } = [];

    /// <summary>Fields that hold the name of a published figure.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Fields that hold numbers.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Fields that hold whole numbers from zero up.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>Fields that hold true or false.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Path of the first field that is missing or holds something else; null where all is there.</summary>
    /// <param name="file">The file; one that is not there, or is no JSON, lacks everything.</param>
    /// <param name="answer">What it holds.</param>
    public string? Lacking(string file, out JsonObject answer)
    {
        answer = [];
        try
        {
            if (File.Exists(file) && JsonNode.Parse(File.ReadAllBytes(file)) is JsonObject found) answer = found;
        }
        catch (JsonException)
        {
            // It lacks everything.
        }

        return First(answer, Lists, node => node is JsonArray)
            ?? First(answer, Sets, node => node is JsonObject { Count: > 0 })
            ?? First(answer, Texts, node => node?.GetValueKind() is JsonValueKind.String)
            ?? First(answer, Quarters, node => Word(node) is { } quarter && Quarter.TryParse(quarter, out _))
            ?? First(answer, Indicators,
                node => Word(node) is { } name && PublishedIndicator.All.Any(one => string.Equals(one.Id, name, StringComparison.Ordinal)))
            ?? First(answer, Numbers, node => node?.GetValueKind() is JsonValueKind.Number)
            ?? First(answer, Counts, node => node is JsonValue count && count.TryGetValue(out ulong _))
            ?? First(answer, Flags, node => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False);
    }

    private static string? First(JsonNode answer, IEnumerable<string> fields, Func<JsonNode?, bool> holds) =>
        fields.Select(field => Lacking(answer, field.Split('/'), 0, holds)).FirstOrDefault(path => path is not null);

    private static string? Word(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? (string?)node : null;

    private static string? Lacking(JsonNode? node, string[] path, int at, Func<JsonNode?, bool> holds)
    {
        if (at == path.Length) return holds(node) ? null : string.Join('/', path);
        if (path[at].EndsWith('?'))
        {
            path = [.. path[..at], path[at][..^1]];
            if (node is JsonObject some && some[path[at]] is null) return null;
        }

        if (path[at] is not "*") return Lacking(node is JsonObject fields ? fields[path[at]] : null, path, at + 1, holds);
        IEnumerable<(string Name, JsonNode? Node)> entries = node switch
        {
            JsonArray list => list.Select((one, place) => (Numerals.Fixed(place, 0), one)),
            JsonObject names => names.Select(one => (one.Key, one.Value)),
            _ => [("*", null)],
        };
        return entries.Select(entry => Lacking(entry.Node, [.. path[..at], entry.Name, .. path[(at + 1)..]], at + 1, holds))
            .FirstOrDefault(lacking => lacking is not null);
    }
}
