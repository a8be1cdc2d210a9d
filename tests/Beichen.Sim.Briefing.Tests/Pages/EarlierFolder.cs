using System.Text.Json.Nodes;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>The folder of a run, with another manifest: its own without what an earlier version of the program did not write.</summary>
internal sealed class EarlierFolder : IDisposable
{
    private readonly byte[] _manifest;

    public EarlierFolder(string run)
    {
        Place = Directory.CreateTempSubdirectory("beichen-earlier").FullName;
        foreach (string file in Directory.EnumerateFiles(run, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Place, Path.GetRelativePath(run, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _manifest = File.ReadAllBytes(Path.Combine(run, RunStore.ManifestFile));
    }

    public string Place { get; }

    /// <summary>Every field of the manifest by its path; of a list, those of its first element.</summary>
    public IEnumerable<string[]> Fields() => Under(JsonNode.Parse(_manifest)!, []);

    public void Write(Action<JsonObject> change)
    {
        var manifest = (JsonObject)JsonNode.Parse(_manifest)!;
        change(manifest);
        File.WriteAllText(Path.Combine(Place, RunStore.ManifestFile), manifest.ToJsonString());
    }

    public static void Remove(JsonObject manifest, string[] path)
    {
        JsonNode node = manifest;
        foreach (string step in path[..^1]) node = node is JsonArray list ? list[0]![step]! : node[step]!;
        if (node is JsonArray last) node = last[0]!;
        ((JsonObject)node).Remove(path[^1]);
    }

    public void Dispose() => Directory.Delete(Place, recursive: true);

    private static IEnumerable<string[]> Under(JsonNode node, string[] path) => node switch
    {
        JsonObject fields =>
            fields.SelectMany(field => (IEnumerable<string[]>)[[.. path, field.Key], .. field.Value is null ? [] : Under(field.Value, [.. path, field.Key])]),
        JsonArray { Count: > 0 } list when list[0] is JsonObject first => Under(first, path),
        _ => [],
    };
}
