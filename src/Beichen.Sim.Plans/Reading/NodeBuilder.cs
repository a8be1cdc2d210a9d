using System.Buffers;
using Beichen.Sim.Plans.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Beichen.Sim.Plans.Reading;

/// <summary>
/// Builds nodes from the events of a YAML parser. Depth and number of nodes are bounded, those that aliases repeat counted, so that a few
/// bytes cannot ask for the whole memory or stack.
/// </summary>
internal sealed class NodeBuilder(IParser parser, string file)
{
    public const int DeepestNesting = 40;
    public const int MostNodes = 500_000;

    // What would steer a terminal or turn the direction of a line, wherever the text is printed.
    private static readonly SearchValues<char> Steering = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(code => char.IsControl(code) && code is not ('\t' or '\n' or '\r' or '\u0085')),
            .. "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]);

    private readonly Dictionary<AnchorName, Node?> anchors = [];
    private int count;

    /// <summary>The one document of a file; null when there is none.</summary>
    /// <exception cref="YamlException">The text is not YAML, or more than a plan can hold.</exception>
    public Node? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return null;
        Node node = Next(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second)) throw Fault(second, "a second document in the file");
        return node;
    }

    public static Place At(string file, Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private Node Next(int depth)
    {
        ParsingEvent now = parser.Consume<ParsingEvent>();
        Bound(now, depth);
        if (now is AnchorAlias alias)
        {
            if (!anchors.TryGetValue(alias.Value, out Node? named)) throw Fault(now, $"no '&{alias.Value}' stands before this '*{alias.Value}'");
            return Copy(named ?? throw Fault(now, $"'*{alias.Value}' stands inside what it repeats"), now, depth);
        }

        AnchorName anchor = now is NodeEvent { Anchor: { IsEmpty: false } name } ? name : AnchorName.Empty;
        if (!anchor.IsEmpty) anchors[anchor] = null;
        Node node = now switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart => List(now, depth),
            MappingStart => Map(now, depth),
            _ => throw Fault(now, "neither a text nor a list nor a map"),
        };
        if (!anchor.IsEmpty) anchors[anchor] = node;
        return node;
    }

    private ListNode List(ParsingEvent start, int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Next(depth + 1));
        return new ListNode(items, At(file, start.Start));
    }

    private MapNode Map(ParsingEvent start, int depth)
    {
        var entries = new List<(ScalarNode, Node)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) throw Fault(parser.Current!, "a key that is not a text");
            ScalarNode name = Text(key);
            if (name.IsNull) throw Fault(key, "a key without a name");
            if (!keys.Add(name.Text)) throw Fault(key, $"a second key '{name.Text}'");
            entries.Add((name, Next(depth + 1)));
        }

        return new MapNode(entries, At(file, start.Start));
    }

    // YAML's null reads as an empty text, wherever it stands: it is no name, number or reference.
    private ScalarNode Text(Scalar scalar)
    {
        bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
        if (scalar.Value.AsSpan().ContainsAny(Steering)) throw Fault(scalar, $"a control character in '{PlainText.Of(scalar.Value)}'");
        return new ScalarNode(isNull ? string.Empty : scalar.Value, At(file, scalar.Start), isNull);
    }

    // Nodes are written into by a scenario's changes, so an alias gets nodes of its own.
    private Node Copy(Node node, ParsingEvent alias, int depth)
    {
        Bound(alias, depth);
        return node switch
        {
            ListNode list => new ListNode([.. list.Items.Select(item => Copy(item, alias, depth + 1))], node.Place),
            MapNode map => new MapNode([.. map.Entries.Select(entry => (entry.Key, Copy(entry.Value, alias, depth + 1)))], node.Place),
            ScalarNode scalar => new ScalarNode(scalar.Text, scalar.Place, scalar.IsNull),
            _ => throw Fault(alias, "neither a text nor a list nor a map"),
        };
    }

    private void Bound(ParsingEvent at, int depth)
    {
        if (depth > DeepestNesting) throw Fault(at, $"nested more than {DeepestNesting} deep");
        if (++count > MostNodes) throw Fault(at, $"more than {MostNodes} values, those that aliases repeat counted");
    }

    private static YamlException Fault(ParsingEvent at, string what) => new(at.Start, at.End, what);
}
