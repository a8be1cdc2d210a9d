namespace Beichen.Sim.Results.Tests;

/// <summary>A folder for one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("beichen-results-").FullName;

    public string Path { get; }

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public string[] Names() => [.. Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
