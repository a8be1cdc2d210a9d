namespace Beichen.Sim.Results.Runs;

/// <summary>The place of a run and the names beside it that are used while it is being replaced.</summary>
/// <param name="folder">Full path of the place.</param>
/// <param name="mark">The file that shows that a former run, or whatever it is, stands there.</param>
internal sealed class RunPlace(string folder, string mark = RunStore.ManifestFile)
{
    private readonly string folder = Path.TrimEndingDirectorySeparator(folder);

    /// <summary>Where the new run is written.</summary>
    public string Unfinished => Beside("unfinished");

    /// <summary>Where the former run waits while the new one is moved in.</summary>
    public string Former => Beside("former");

    /// <summary>Puts back a former run whose successor never arrived.</summary>
    public void Recover()
    {
        if (!Directory.Exists(folder) && Directory.Exists(Former)) Directory.Move(Former, folder);
    }

    /// <summary>The same for a reader: while another process moves its run in, that is left to it.</summary>
    /// <exception cref="RunStoreException">Another process writes this run just now.</exception>
    public void RecoverUnlessClaimed()
    {
        if (Directory.Exists(folder) || !Directory.Exists(Former)) return;
        using FolderClaim claim = FolderClaim.Take(folder);
        Recover();
    }

    /// <summary>Refuses to write over anything but a run or an empty folder, and clears what a killed run left.</summary>
    /// <exception cref="RunStoreException">There is something else.</exception>
    public void Refuse()
    {
        if (File.Exists(folder)) throw new RunStoreException($"{folder} is a file, a folder was expected");
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, mark)) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new RunStoreException($"{folder} is not empty and holds no run; give a new folder, or one that holds a run to be replaced");
        }

        Clear();
    }

    /// <summary>Moves the new run in, the former out. Between the two moves a reader finds the former and puts it back.</summary>
    public void MoveIn(Action<RunStoreStep> done)
    {
        if (Directory.Exists(folder)) Directory.Move(folder, Former);
        try
        {
            done(RunStoreStep.SetAside);
            Directory.Move(Unfinished, folder);
        }
        catch
        {
            Recover();
            throw;
        }

        done(RunStoreStep.InPlace);
    }

    /// <summary>Removes what is left beside the place, once something stands in it or nothing ever did.</summary>
    public void Clear()
    {
        if (Directory.Exists(Unfinished)) Directory.Delete(Unfinished, recursive: true);
        if (Directory.Exists(folder) && Directory.Exists(Former)) Directory.Delete(Former, recursive: true);
    }

    private string Beside(string word) => Path.Combine(Path.GetDirectoryName(folder) ?? folder, $".{Path.GetFileName(folder)}.{word}");
}
