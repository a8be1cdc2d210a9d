using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Seeds;

/// <summary>Finds the seeds that a scenario is about.</summary>
internal static class SeedsFolder
{
    /// <summary>The folder given, or the nearest <c>seeds</c> beside or above the scenario's folder; null when there is none.</summary>
    public static string? Find(string scenarioPath, string? given)
    {
        if (given is not null) return Path.GetFullPath(given);
        for (DirectoryInfo? folder = Directory.GetParent(Path.GetFullPath(scenarioPath)); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "seeds");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }

    /// <summary>The district's folder; null, with the problem noted, when there is none.</summary>
    public static string? District(string? seeds, ScalarNode? district, ProblemList problems)
    {
        if (district is null) return null;
        if (seeds is null || !Directory.Exists(seeds))
        {
            problems.Add(district.Place, "no folder of seeds", "a folder 'seeds' beside or above the scenario's folder");
            return null;
        }

        if (PathName.IsOne(district.Text) && IsDistrict(Path.Combine(seeds, district.Text))) return Path.Combine(seeds, district.Text);
        problems.Add(district.Place, $"unknown district '{district.Text}'",
            "the name of a folder of seeds that holds district.yaml", NearestWord.To(district.Text, Known(seeds)));
        return null;
    }

    private static bool IsDistrict(string folder) => File.Exists(Path.Combine(folder, "district.yaml"));

    // Only the folders of seeds themselves: links below them may lead in a circle.
    private static IEnumerable<string> Known(string seeds)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(seeds).Where(IsDistrict).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
