namespace Beichen.Sim.Grains.Runs;

/// <summary>Keys of the grains of a run: <c>run/slot</c> for the conductor, <c>run/slot/entity</c> for an entity.</summary>
public static class GrainKey
{
    /// <summary>Key of a conductor.</summary>
    public static string Conductor(string run, int slot) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{run}/{slot}");

    /// <summary>Key of an entity.</summary>
    public static string Entity(string run, int slot, string entityId) => $"{Conductor(run, slot)}/{entityId}";
}
