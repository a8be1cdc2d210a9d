using Beichen.Sim.Ledgers.Projects;

namespace Beichen.Sim.Cli.Importing;

/// <summary>Finds a district's folder of seeds.</summary>
internal static class DistrictFolder
{
    /// <summary>
    /// The folder given, or the one of that name in the nearest <c>seeds</c> in or above the working folder, or beside the program; null when there is none.
    /// </summary>
    public static string? Find(string name)
    {
        if (IsDistrict(name)) return name;
        foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string candidate = Path.Combine(folder.FullName, "seeds", name);
                if (IsDistrict(candidate)) return candidate;
            }
        }

        return null;
    }

    /// <summary>What an import must know of the district; null after the reason was printed.</summary>
    public static DistrictSeeds? Read(string name, ImportWords words, Output output)
    {
        try
        {
            if (Find(name) is { } folder) return DistrictSeeds.Read(folder);
            output.Tell(words.Of("no-district", ("found", name)));
        }
        catch (InvalidDataException failure)
        {
            output.Tell(failure.Message);
        }

        return null;
    }

    private static bool IsDistrict(string folder) => File.Exists(Path.Combine(folder, "district.yaml"));
}
