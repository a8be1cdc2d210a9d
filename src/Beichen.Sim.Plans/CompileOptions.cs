namespace Beichen.Sim.Plans;

/// <summary>How a scenario is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>Number of quarters of the run, at least 1.</summary>
    public int Quarters { get; init; } = 4;

    /// <summary>Folder of the districts' seeds; null = the nearest folder <c>seeds</c> beside or above the scenario's folder.</summary>
    public string? SeedsFolder { get; init; }
}
