using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A text in both languages: <c>{zh: …, en: …}</c>.</summary>
internal sealed class NameField(string key, string description, bool required) : Field<(string Chinese, string English)>(key, description, required)
{
    public override (string Chinese, string English) Absent => (string.Empty, string.Empty);

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["description"] = Description,
        ["properties"] = new JsonObject
        {
            ["zh"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = "中文" },
            ["en"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = "English" },
        },
        ["required"] = new JsonArray("zh", "en"),
        ["additionalProperties"] = false,
    };

    public override (string Chinese, string English) Read(Node node, FieldPlace at) => Read(node, at.Problems);

    public (string Chinese, string English) Read(Node node, Problems.ProblemList problems)
    {
        if (node is MapNode map && map.Get("zh") is ScalarNode { Text.Length: > 0 } chinese
            && map.Get("en") is ScalarNode { Text.Length: > 0 } english && !HasLines(chinese) && !HasLines(english))
        {
            KeyCheck.Unknown(map, ["zh", "en"], $"'{Key}'", problems);
            return (chinese.Text, english.Text);
        }

        Node wrong = (node as MapNode)?.Entries.Select(entry => entry.Value)
            .FirstOrDefault(value => value is not ScalarNode { Text.Length: > 0 } text || HasLines(text)) ?? node;
        problems.Add(wrong.Place, $"{wrong.Describe()} for '{Key}'", "{zh: Chinese text, en: English text}");
        return Absent;
    }

    private static bool HasLines(ScalarNode text) => text.Text.Contains('\n', StringComparison.Ordinal);
}
