using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>
/// Where an ensemble is written. Unlike a plain run it grows in its place, so that it survives a kill: a file <c>unfinished</c> stands
/// there until the results are written. Finished results that it replaces wait beside it until then.
/// </summary>
public sealed class EnsembleFolder : IDisposable
{
    /// <summary>Name of the marker.</summary>
    public const string Marker = "unfinished";

    private EnsembleFolder(string path, bool temporary) => (Path, IsTemporary) = (path, temporary);

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>True for a folder that nobody asked for: it goes when the work is done.</summary>
    public bool IsTemporary { get; }

    private string Former => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? Path, $".{System.IO.Path.GetFileName(Path)}.former");

    /// <summary>Makes room for a new ensemble; without a folder, one that goes at the end.</summary>
    /// <param name="folder">The folder; null when none was asked for.</param>
    /// <param name="result">The file that shows that former results of the same kind stand there.</param>
    /// <param name="settings">Writes into the folder what is needed to go on with it.</param>
    /// <exception cref="RunStoreException">The folder holds an unfinished ensemble, or something else.</exception>
    public static EnsembleFolder Start(string? folder, string result, Action<string> settings)
    {
        if (folder is null) return Mark(new EnsembleFolder(Directory.CreateTempSubdirectory("beichen-").FullName, temporary: true), settings);
        var place = new EnsembleFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)), temporary: false);
        if (File.Exists(place.Path)) throw new RunStoreException($"{folder} is a file, a folder was expected");
        if (Directory.Exists(place.Path) && Directory.EnumerateFileSystemEntries(place.Path).Any())
        {
            if (File.Exists(place.In(Marker))) throw new RunStoreException($"{folder} holds an unfinished ensemble: go on with it by `beichen resume {folder}`, or remove it");
            if (!File.Exists(place.In(result))) throw new RunStoreException($"{folder} holds something else; give a new folder, or one with former results (with {result}) to replace");
            if (Directory.Exists(place.Former)) Directory.Delete(place.Former, recursive: true);
            Directory.Move(place.Path, place.Former);
        }

        return Mark(place, settings);
    }

    /// <summary>An ensemble to go on with.</summary>
    public static EnsembleFolder Resume(string folder)
    {
        var place = new EnsembleFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)), temporary: false);
        File.WriteAllBytes(place.In(Marker), []);
        return place;
    }

    /// <summary>Everything is written.</summary>
    public void Finish()
    {
        File.Delete(In(Marker));
        if (Directory.Exists(Former)) Directory.Delete(Former, recursive: true);
    }

    /// <summary>Removes a folder that nobody asked for.</summary>
    public void Dispose()
    {
        if (IsTemporary && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    /// <summary>A file in the folder.</summary>
    public string In(string file) => System.IO.Path.Combine(Path, file);

    private static EnsembleFolder Mark(EnsembleFolder place, Action<string> settings)
    {
        Directory.CreateDirectory(place.Path);
        File.WriteAllBytes(place.In(Marker), []);
        settings(place.Path);
        return place;
    }
}
