using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>
/// What a comparison of ensembles was asked for, kept in its folder from the start; each scenario's own settings are in its ensemble's folder.
/// </summary>
/// <param name="Scenarios">Ids of the scenarios, the reference first: the names of their ensembles' folders.</param>
/// <param name="Target">Id of the target whose robustness is judged.</param>
public sealed record ComparisonSettings(IReadOnlyList<string> Scenarios, string Target)
{
    /// <summary>Name of the file.</summary>
    public const string File = "comparison-settings.json";

    /// <summary>True when a folder holds a comparison of ensembles.</summary>
    public static bool StandIn(string folder) => System.IO.File.Exists(Path.Combine(folder, File));

    /// <summary>Reads them from a comparison's folder.</summary>
    /// <exception cref="RunStoreException">There are none, or they cannot be read.</exception>
    public static ComparisonSettings Read(string folder)
    {
        ComparisonSettings settings = SettingsFile.Read<ComparisonSettings>(folder, File);
        return settings.Scenarios.Count > 1 ? settings : throw new RunStoreException(
            $"{folder}: {File} names {settings.Scenarios.Count} scenarios, expected two or more");
    }

    /// <summary>Writes them, whole or not at all.</summary>
    public void Write(string folder) => SettingsFile.Write(folder, File, this);
}
