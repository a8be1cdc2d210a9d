using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Cli.Running;

/// <summary>The folder for the results, looked at before anything is simulated: a run of minutes must not end in a refusal.</summary>
public static class OutFolder
{
    /// <summary>Refuses a folder where results cannot go.</summary>
    /// <param name="folder">The folder; null when none was asked for.</param>
    /// <param name="mark">The file that shows that former results of the same kind stand there.</param>
    /// <exception cref="RefusedException">It is a file, or holds something else.</exception>
    public static void Check(string? folder, string mark)
    {
        if (folder is not null && Reason(Path.TrimEndingDirectorySeparator(folder), mark) is { } reason) throw new RefusedException($"--out: {reason}");
    }

    /// <summary>Writes a folder beside its place and moves it there whole; an interrupt leaves the former one or none.</summary>
    public static void Replace(string folder, Action<string> write)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string unfinished = Beside(place, "unfinished");
        string former = Beside(place, "former");
        try
        {
            Clear(unfinished);
            Directory.CreateDirectory(unfinished);
            write(unfinished);
            Clear(former);
            if (Directory.Exists(place)) Directory.Move(place, former);
            Directory.Move(unfinished, place);
        }
        finally
        {
            Clear(unfinished);
            if (Directory.Exists(place)) Clear(former);
            else if (Directory.Exists(former)) Directory.Move(former, place);
        }
    }

    private static string? Reason(string folder, string mark)
    {
        if (File.Exists(folder)) return $"{folder} is a file, expected a folder";
        for (string? above = Path.GetDirectoryName(folder); above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above)) return $"{folder} lies below {above}, which is a file, expected a folder";
        }

        if (File.Exists(Path.Combine(folder, EnsembleFolder.Marker))) return $"{folder} holds an unfinished ensemble: go on with it by `beichen resume {folder}`, or remove it";
        bool foreign = Directory.Exists(folder) && !File.Exists(Path.Combine(folder, mark)) && Directory.EnumerateFileSystemEntries(folder).Any();
        return foreign ? $"{folder} holds something else, expected a new or empty folder, or former results (with {mark}) to replace" : null;
    }

    private static string Beside(string place, string word) => Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetFileName(place)}.{word}");

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
