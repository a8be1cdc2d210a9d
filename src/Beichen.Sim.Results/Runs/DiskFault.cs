namespace Beichen.Sim.Results.Runs;

/// <summary>Work on a folder of results whose faults are told by the folder's name: what was damaged, and what the disk refused.</summary>
internal static class DiskFault
{
    /// <summary>What the action gives; its faults are thrown again with the folder's name before them.</summary>
    /// <exception cref="RunStoreException">A file is damaged, or the disk refused.</exception>
    internal static T Told<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (InvalidDataException problem)
        {
            throw new RunStoreException($"{folder}: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw RunStoreException.OfDisk($"{folder}: {problem.Message}", problem);
        }
    }
}
