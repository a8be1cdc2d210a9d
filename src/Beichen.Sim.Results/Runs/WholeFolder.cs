namespace Beichen.Sim.Results.Runs;

/// <summary>
/// The one writer of whole folders: beside their place first, then moved there, so that a full disk, an interrupt or a kill leaves the former one or none.
/// </summary>
public static class WholeFolder
{
    /// <summary>Writes a folder.</summary>
    /// <param name="folder">Where it is to stand; a former one of the same kind is replaced, anything else that is not empty is refused.</param>
    /// <param name="mark">The file that shows that former results of the same kind stand there.</param>
    /// <param name="write">Writes into the folder that it is given.</param>
    /// <exception cref="RunStoreException">The folder holds something else, is being written, or the disk refused; nothing is left of the new one.</exception>
    public static void Replace(string folder, string mark, Action<string> write) => Replace(folder, mark, write, static _ => { });

    /// <summary>The same, told of each step when it is done.</summary>
    internal static void Replace(string folder, string mark, Action<string> write, Action<RunStoreStep> done)
    {
        try
        {
            var place = new RunPlace(Path.GetFullPath(folder), mark);
            using FolderClaim claim = FolderClaim.Take(folder);
            place.Recover();
            place.Refuse();
            try
            {
                Directory.CreateDirectory(place.Unfinished);
                done(RunStoreStep.Started);
                write(place.Unfinished);
                place.MoveIn(done);
            }
            finally
            {
                place.Clear();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw RunStoreException.OfDisk($"{folder} could not be written: {problem.Message}", problem);
        }
    }
}
