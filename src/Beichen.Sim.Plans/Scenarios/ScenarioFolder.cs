using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>The scenarios of a folder, for listing.</summary>
public static class ScenarioFolder
{
    /// <summary>Every scenario that can be read, by id; files with problems are left out, for compiling them tells why.</summary>
    /// <param name="folder">Folder of scenario files.</param>
    public static IReadOnlyList<ScenarioText> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(file => ScenarioChain.Read(file, new ProblemList())?.Text).OfType<ScenarioText>(),
        ];
    }
}
