using Beichen.Sim.Plans.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Plans.Reading;

/// <summary>Reads a YAML file into nodes that know their places.</summary>
internal static class YamlReader
{
    private const int DeepestNesting = 40;

    /// <summary>The map that a file holds; null, with the problem noted, when there is none.</summary>
    public static MapNode? ReadMap(string path, ProblemList problems, string expected)
    {
        string file = Path.GetFullPath(path);
        var start = new Place(file, 1, 1);
        if (!File.Exists(file))
        {
            string? near = Directory.Exists(Path.GetDirectoryName(file))
                ? NearestWord.To(Path.GetFileName(file), Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.yaml").Select(f => Path.GetFileName(f)))
                : null;
            problems.Add(start, "no such file", expected, near);
            return null;
        }

        Parser? parser = null;
        try
        {
            var yaml = new YamlStream();
            using (var text = new StreamReader(file))
            {
                parser = new Parser(text);
                yaml.Load(parser);
            }

            if (yaml.Documents.Count == 1 && Convert(yaml.Documents[0].RootNode, file, 0) is MapNode map) return map;
            problems.Add(start, "no map of keys in the file", expected);
        }
        catch (YamlException error)
        {
            problems.Add(At(file, error.Start), $"not readable as YAML ({OneLine(error)})", "well-formed YAML with every key once");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The scanner gives up on some unclosed brackets without saying where: the last thing that it understood is near.
            problems.Add(parser?.Current is { } last ? At(file, last.End) : start, "not readable as YAML from here on", "well-formed YAML with every key once");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(start, $"the file cannot be read ({error.Message})", expected);
        }

        return null;
    }

    private static Place At(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static string OneLine(YamlException error) =>
        (error.InnerException?.Message ?? error.Message).ReplaceLineEndings(" ");

    private static Node Convert(YamlNode node, string file, int depth)
    {
        Place place = At(file, node.Start);
        if (depth > DeepestNesting) throw new YamlException(node.Start, node.End, "nested too deeply");
        return node switch
        {
            YamlScalarNode scalar => new ScalarNode(scalar.Value ?? string.Empty, place),
            YamlSequenceNode list => new ListNode([.. list.Children.Select(child => Convert(child, file, depth + 1))], place),
            YamlMappingNode map => new MapNode([.. map.Children.Select(pair => (Key(pair.Key, file), Convert(pair.Value, file, depth + 1)))], place),
            _ => throw new YamlException(node.Start, node.End, "neither a text nor a list nor a map"),
        };
    }

    private static ScalarNode Key(YamlNode key, string file) =>
        key is YamlScalarNode scalar
            ? new ScalarNode(scalar.Value ?? string.Empty, At(file, scalar.Start))
            : throw new YamlException(key.Start, key.End, "a key that is not a text");
}
