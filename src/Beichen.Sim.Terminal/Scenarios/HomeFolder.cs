namespace Beichen.Sim.Terminal.Scenarios;

/// <summary>
/// The folder that holds <c>scenarios</c> and <c>seeds</c>: the one that <c>--root</c> names, else the nearest in or above the working folder, else beside the
/// program or above it. So the program answers from anywhere, and somebody's own scenarios may lie anywhere.
/// </summary>
public static class HomeFolder
{
    private static string? _asked;

    /// <summary>Name of the option.</summary>
    public const string Option = "--root";

    /// <summary>The folder; null where there is none.</summary>
    public static string? Path => _asked ?? Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    /// <summary>Its folder of scenarios; the working folder's where there is no home.</summary>
    public static string Scenarios => System.IO.Path.Combine(Path ?? string.Empty, "scenarios");

    /// <summary>Its folder of seeds; null where there is no home.</summary>
    public static string? Seeds => Path is { } home ? System.IO.Path.Combine(home, "seeds") : null;

    /// <summary>Takes the folder that a command line names.</summary>
    public static void Take(string? asked) => _asked = asked is null ? null : System.IO.Path.GetFullPath(asked);

    private static string? Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "seeds")) && Directory.Exists(System.IO.Path.Combine(folder.FullName, "scenarios")))
                return folder.FullName;
        }

        return null;
    }
}
