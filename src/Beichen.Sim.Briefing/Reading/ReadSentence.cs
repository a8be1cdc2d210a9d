using System.Text.Json;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>A sentence under reading: its parts, and the results that they are held against.</summary>
/// <param name="Evidence">The results.</param>
/// <param name="Parts">The parts, by name.</param>
/// <param name="References">Numbers of the document's own captions, by what they are captions of.</param>
internal sealed record ReadSentence(Evidence Evidence, IReadOnlyDictionary<string, string> Parts, IReadOnlyDictionary<string, string> References)
{
    public Said Said => Evidence.Said;

    public JsonElement Root => Evidence.Root;

    /// <summary>The target that a part names.</summary>
    /// <exception cref="KeyNotFoundException">It names none.</exception>
    public JsonElement Target(string part) => Evidence.Target(Parts[part]) ?? throw new KeyNotFoundException($"no target is called {Parts[part]}");

    public string Id(string part) => Evidence.Text(Target(part), "id");

    /// <summary>Names as a list of the language.</summary>
    public string Names(IEnumerable<JsonElement> targets) => List(targets.Select(Evidence.Name));

    /// <summary>Words as a list of the language.</summary>
    public string List(IEnumerable<string> words)
    {
        string[] names = [.. words];
        if (Evidence.Language != Language.En) return string.Join('、', names);
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    public string Reference(string name) => References.TryGetValue(name, out string? reference) ? reference : "(no such caption)";

    public bool English => Evidence.Language == Language.En;

    public string Pick(string zh, string en) => English ? en : zh;
}
