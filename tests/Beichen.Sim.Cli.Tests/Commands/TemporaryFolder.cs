using System.Runtime.CompilerServices;

namespace Beichen.Sim.Cli.Tests.Commands;

/// <summary>A folder of one test's own, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The repository that the tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    public static TemporaryFolder Empty() => new(Directory.CreateTempSubdirectory("beichen-").FullName);

    /// <summary>A folder with a copy of the scenarios and seeds, to be spoilt.</summary>
    public static TemporaryFolder WithDistrict()
    {
        TemporaryFolder folder = Empty();
        foreach (string part in new[] { "scenarios", "seeds" })
        {
            string from = System.IO.Path.Combine(Repository, part);
            foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = System.IO.Path.Combine(folder.Path, part, System.IO.Path.GetRelativePath(from, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        return folder;
    }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file of the folder.</summary>
    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    /// <summary>Replaces the first occurrence of a text that must be there.</summary>
    public void Replace(string name, string text, string by)
    {
        string all = File.ReadAllText(this[name]);
        int at = all.IndexOf(text, StringComparison.Ordinal);
        if (at < 0) throw new ArgumentException($"'{text}' is not in {name}", nameof(text));
        Write(name, string.Concat(all.AsSpan(0, at), by, all.AsSpan(at + text.Length)));
    }

    /// <summary>What stands in the folder, one level, hidden entries too.</summary>
    public string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindRepository([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", ".."));
}
