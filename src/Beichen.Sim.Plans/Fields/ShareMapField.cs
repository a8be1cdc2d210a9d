using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>Shares by id that sum to 1; ids left out have none.</summary>
internal sealed class ShareMapField(string key, string noun, string description) : Field<MapNode?>(key, description, required: true)
{
    public override MapNode? Absent => null;

    public override IReadOnlyList<string> SideKeys => [$"{Key}-source"];

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
        ["minProperties"] = 1,
        ["description"] = Description,
    };

    public override MapNode? Read(Node node, FieldPlace at)
    {
        if (node is not MapNode map)
        {
            at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", $"shares by {noun} that sum to 1");
            return null;
        }

        at.EnterSetting(Key, node, string.Join(' ', map.Entries.Select(entry => $"{entry.Key.Text}:{(entry.Value as ScalarNode)?.Text}")));
        return map;
    }

    /// <summary>One share an id, in the order of the ids.</summary>
    public IReadOnlyList<double> Read(Entity owner, IReadOnlyCollection<string> ids)
    {
        var shares = new double[ids.Count];
        if (owner.Read(this) is not { } map) return shares;
        KeyCheck.Unknown(map, [.. ids], $"{Key} of {owner.Describe()}", owner.Reading.Problems);
        int index = 0;
        foreach (string id in ids)
        {
            Node? node = map.Get(id);
            if (node is ScalarNode scalar && Words.TryNumber(scalar.Text, out double share) && share is >= 0 and <= 1) shares[index] = share;
            else if (node is not null) owner.Reading.Problems.Add(node.Place, $"{node.Describe()} as share of '{id}'", "0 to 1");
            index++;
        }

        if (Math.Abs(shares.Sum() - 1) > WeightsField.SumTolerance)
            owner.Reading.Problems.Add(map.Place, $"'{Key}' sums to {Words.Number(Math.Round(shares.Sum(), 9))}", "shares that sum to 1");
        return shares;
    }
}
