using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>One of an enumeration's names, written in lower case with hyphens.</summary>
internal sealed class ChoiceField<T>(string key, string description, bool required) : Field<T>(key, description, required)
    where T : struct, Enum
{
    private static readonly IReadOnlyDictionary<string, T> Choices = Enum.GetValues<T>().ToDictionary(choice => ChoiceWords.Of(choice), StringComparer.Ordinal);

    public override T Absent => default;

    public override JsonObject Schema() => new()
    {
        ["enum"] = new JsonArray([.. Choices.Keys.Select(choice => JsonValue.Create(choice))]),
        ["description"] = Description,
    };

    public override T Read(Node node, FieldPlace at)
    {
        string text = (node as ScalarNode)?.Text ?? string.Empty;
        if (Choices.TryGetValue(text, out T choice))
        {
            at.EnterSetting(Key, node, text);
            return choice;
        }

        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", Words.Or(Choices.Keys), NearestWord.To(text, Choices.Keys));
        return default;
    }
}
