namespace Beichen.Sim.Results.Runs;

/// <summary>
/// Keeps other processes out of a folder of results while this one writes it: an open file beside the folder, which the system frees when
/// the process ends, however it ends.
/// </summary>
public sealed class FolderClaim : IDisposable
{
    private readonly FileStream file;

    private FolderClaim(FileStream file) => this.file = file;

    /// <summary>Claims a folder, which need not exist.</summary>
    /// <exception cref="RunStoreException">Another process writes it, or nothing can be written there.</exception>
    public static FolderClaim Take(string folder)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string above = Path.GetDirectoryName(place) ?? place;
        try
        {
            Directory.CreateDirectory(above);
            string name = Path.Combine(above, $".{Path.GetFileName(place)}.claim");
            return new FolderClaim(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw RunStoreException.OfDisk($"{place} cannot be written: no leave to write in {above}", problem);
        }
        catch (IOException problem) when (Directory.Exists(above) && IsHeld(problem))
        {
            throw new RunStoreException($"{place} is being written by another run", problem);
        }
        catch (IOException problem)
        {
            throw RunStoreException.OfDisk($"{place} cannot be written: {problem.Message}", problem);
        }
    }

    /// <summary>Whether nobody writes the folder; false also where that cannot be found out.</summary>
    public static bool IsFree(string folder)
    {
        try
        {
            Take(folder).Dispose();
            return true;
        }
        catch (RunStoreException)
        {
            return false;
        }
    }

    /// <summary>Frees the folder.</summary>
    public void Dispose() => file.Dispose();

    // EWOULDBLOCK on Linux (11) and macOS (35), ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020);
}
