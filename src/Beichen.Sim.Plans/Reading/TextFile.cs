using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Reading;

/// <summary>Reads a file of text whole: a regular file of bounded length in UTF-8. Whatever else a path leads to is a problem in words.</summary>
internal static class TextFile
{
    /// <summary>Longest file, in bytes: a district of several thousand projects.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>The text without its byte-order mark; null, with the problem noted, when there is none.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="expected">What should stand there.</param>
    public static string? Read(string path, ProblemList problems, string expected)
    {
        string file = Path.GetFullPath(path);
        var start = new Place(file, 1, 1);
        try
        {
            return Bytes(file, start, problems, expected) is { } bytes ? TextEncoding.Decode(bytes, start, problems) : null;
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(start, "a file that may not be read", $"{expected}, with leave to read it");
        }
        catch (IOException)
        {
            problems.Add(start, "a file that the system cannot read", expected);
        }

        return null;
    }

    /// <summary>Names of the files of a folder, in order; none when it cannot be read.</summary>
    public static IReadOnlyList<string> NamesIn(string? folder, string pattern)
    {
        try
        {
            return folder is null ? [] : [.. Directory.EnumerateFiles(folder, pattern).Take(MostNames)
                .Select(name => Path.GetFileName(name)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private const int MostNames = 1_000;

    private static byte[]? Bytes(string file, Place start, ProblemList problems, string expected)
    {
        if (Directory.Exists(file))
        {
            problems.Add(start, "a folder", expected);
            return null;
        }

        var info = new FileInfo(file);
        // A link's own length is that of its words; a chain of links that leads in a circle ends as an IOException.
        if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) info = target;
        if (!info.Exists)
        {
            bool isLink = new FileInfo(file).LinkTarget is not null;
            string ending = Path.GetExtension(file);
            problems.Add(start, isLink ? "a link that leads to no file" : "no such file", expected,
                isLink ? null : NearestWord.To(Path.GetFileName(file), NamesIn(Path.GetDirectoryName(file), $"*{ending}")));
            return null;
        }

        // Pipes, sockets and devices have no length. They are not opened: that could wait for ever.
        if (info.Length == 0)
        {
            problems.Add(start, "an empty file, a pipe or a device", expected);
            return null;
        }

        if (info.Length <= MostBytes) return Start(file);
        problems.Add(start, $"a file of {info.Length / 1_000_000} MB", $"{expected} of at most {Words.Number(MostBytes / 1_000_000)} MB");
        return null;
    }

    // Never more than the bound, also of a file that grows while it is read.
    private static byte[] Start(string file)
    {
        using FileStream stream = File.Open(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[(int)Math.Min(stream.Length, MostBytes)];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
