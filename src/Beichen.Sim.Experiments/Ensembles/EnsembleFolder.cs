using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>
/// Where an ensemble is written. Unlike a plain run it grows in its place, so that it survives a kill: its settings stand there first, then
/// a file <c>unfinished</c> until the results are written. Finished results that it replaces wait beside it until then. While it is
/// held, no other process writes it.
/// </summary>
public sealed class EnsembleFolder : IDisposable
{
    /// <summary>Name of the marker.</summary>
    public const string Marker = "unfinished";

    private const string TemporaryPrefix = "beichen-ensemble-";

    private readonly FolderClaim _claim;

    private EnsembleFolder(string path, bool temporary)
    {
        (Path, IsTemporary) = (System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)), temporary);
        _claim = FolderClaim.Take(Path);
    }

    /// <summary>The folder in full, without a separator at its end.</summary>
    public string Path { get; }

    /// <summary>True for a folder that nobody asked for: it goes when the work is done.</summary>
    public bool IsTemporary { get; }

    private string Former => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? Path, $".{System.IO.Path.GetFileName(Path)}.former");

    /// <summary>Makes room for a new ensemble; without a folder, one that goes at the end.</summary>
    /// <param name="folder">The folder; null when none was asked for.</param>
    /// <param name="result">The file that shows that former results of the same kind stand there.</param>
    /// <param name="settings">Writes into the folder what is needed to go on with it.</param>
    /// <exception cref="RunStoreException">The folder holds an unfinished ensemble, or something else, or is being written.</exception>
    public static EnsembleFolder Start(string? folder, string result, Action<string> settings)
    {
        if (folder is null) ClearLeftovers();
        var place = folder is null
            ? new EnsembleFolder(Directory.CreateTempSubdirectory(TemporaryPrefix).FullName, temporary: true)
            : new EnsembleFolder(folder, temporary: false);
        try
        {
            return OnDisk(place.Path, () => place.MakeRoom(result, settings));
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>An ensemble to go on with. One that has ended is looked through again and stays as it is.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="result">The file that its end writes.</param>
    /// <exception cref="RunStoreException">The folder is being written, or cannot be.</exception>
    public static EnsembleFolder Resume(string folder, string result)
    {
        var place = new EnsembleFolder(folder, temporary: false);
        try
        {
            return OnDisk(place.Path, () =>
            {
                if (!File.Exists(place.In(result))) File.WriteAllBytes(place.In(Marker), []);
                return place;
            });
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>True when a folder holds an ensemble that was stopped and can be gone on with: its settings, but not its end.</summary>
    public static bool IsUnfinished(string folder, string result)
    {
        bool Has(string file) => File.Exists(System.IO.Path.Combine(folder, file));
        return (Has(EnsembleSettings.File) || Has(ComparisonSettings.File)) && (Has(Marker) || !Has(result));
    }

    /// <summary>True when nothing stands in a folder but what a start that was killed at once has left.</summary>
    public static bool IsBare(string folder) =>
        !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder)
            .All(entry => System.IO.Path.GetFileName(entry) is Marker || entry.EndsWith(".unfinished", StringComparison.Ordinal));

    /// <summary>Everything is written.</summary>
    public void Finish()
    {
        File.Delete(In(Marker));
        if (Directory.Exists(Former)) Directory.Delete(Former, recursive: true);
    }

    /// <summary>Lets others write the folder; removes one that nobody asked for.</summary>
    public void Dispose()
    {
        if (IsTemporary && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        _claim.Dispose();
    }

    /// <summary>A file in the folder.</summary>
    public string In(string file) => System.IO.Path.Combine(Path, file);

    private EnsembleFolder MakeRoom(string result, Action<string> settings)
    {
        if (File.Exists(Path)) throw new RunStoreException($"{Path} is a file, a folder was expected");
        if (!Directory.Exists(Path) && Directory.Exists(Former)) Directory.Move(Former, Path);
        if (IsUnfinished(Path, result))
            throw new RunStoreException($"{Path} holds an unfinished ensemble: go on with it by `beichen resume {Path}`, or remove it");
        if (IsBare(Path))
        {
            if (Directory.Exists(Path) && !IsTemporary) Directory.Delete(Path, recursive: true);
        }
        else
        {
            if (!File.Exists(In(result)))
                throw new RunStoreException($"{Path} holds something else; give a new folder, or one with former results (with {result}) to replace");
            if (Directory.Exists(Former)) Directory.Delete(Former, recursive: true);
            Directory.Move(Path, Former);
        }

        // The settings first: a folder that can be seen to be unfinished can be gone on with.
        Directory.CreateDirectory(Path);
        settings(Path);
        File.WriteAllBytes(In(Marker), []);
        return this;
    }

    // What a killed process left in the system's folder for temporary files. Its claim is free; the minute spares one that is just starting.
    private static void ClearLeftovers()
    {
        foreach (string left in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), TemporaryPrefix + "*"))
        {
            try
            {
                if (DateTime.UtcNow - Directory.GetCreationTimeUtc(left) < TimeSpan.FromMinutes(1)) continue;
                using FolderClaim claim = FolderClaim.Take(left);
                Directory.Delete(left, recursive: true);
            }
            catch (Exception problem) when (problem is RunStoreException or IOException or UnauthorizedAccessException)
            {
                // Another process is at it, or another user's: it is theirs to clear.
            }
        }
    }

    private static EnsembleFolder OnDisk(string folder, Func<EnsembleFolder> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw RunStoreException.OfDisk($"{folder} cannot be written: {problem.Message}", problem);
        }
    }
}
