using Beichen.Sim.Plans.Problems;
using YamlDotNet.Core;

namespace Beichen.Sim.Plans.Reading;

/// <summary>Reads a YAML file into nodes that know their places.</summary>
internal static class YamlReader
{
    private const string Expected = "well-formed YAML with every key once";

    /// <summary>The map that a file holds; null, with the problem noted, when there is none.</summary>
    public static MapNode? ReadMap(string path, ProblemList problems, string expected) =>
        TextFile.Read(path, problems, expected) is { } text ? Parse(text, Path.GetFullPath(path), problems, expected) : null;

    /// <summary>The map that a text holds; null, with the problem noted, when there is none.</summary>
    public static MapNode? Parse(string text, string file, ProblemList problems, string expected)
    {
        var start = new Place(file, 1, 1);
        var parser = new Parser(new StringReader(text));
        try
        {
            if (new NodeBuilder(parser, file).Document() is MapNode map) return map;
            problems.Add(start, "no map of keys in the file", expected);
        }
        catch (YamlException error)
        {
            problems.Add(PlaceOf(error, parser, text, file),
                $"not readable as YAML ({(error.InnerException?.Message ?? error.Message).ReplaceLineEndings(" ")})", Expected);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner gives up on some unclosed brackets and impossible escapes without saying where: the last thing that it understood is near.
            problems.Add(parser.Current is { } last ? NodeBuilder.At(file, last.End) : start, "not readable as YAML from here on", Expected);
        }

        return null;
    }

    /// <summary>The value that a text holds; null, with the problem noted, when it cannot be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it is taken to stand.</param>
    /// <param name="problems">Where problems go.</param>
    public static Node? Value(string text, Place at, ProblemList problems)
    {
        try
        {
            if (new NodeBuilder(new Parser(new StringReader(text)), at.File).Document() is { } value) return value;
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // Told below: the text is short and whoever gave it has it before his eyes.
        }

        problems.Add(at, $"'{text}' as a value", "one value in well-formed YAML");
        return null;
    }

    // The parser tells some faults, such as a tab that indents, at the start of the file; they stand behind what it understood.
    private static Place PlaceOf(YamlException error, Parser parser, string text, string file)
    {
        Place told = NodeBuilder.At(file, error.Start);
        if (told is not { Line: 1, Column: 1 } || parser.Current is not { } last) return told;
        Place understood = NodeBuilder.At(file, last.End);
        int line = 0;
        foreach (ReadOnlySpan<char> content in text.AsSpan().EnumerateLines())
        {
            line++;
            int tab = content[..(content.Length - content.TrimStart().Length)].IndexOf('\t');
            if (line >= understood.Line && tab >= 0) return new Place(file, line, tab + 1);
        }

        return understood;
    }
}
