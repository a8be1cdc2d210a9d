namespace Beichen.Sim.Plans.Actuals;

/// <summary>Keys of a file of actuals.</summary>
public static class ActualKeys
{
    /// <summary>Keys of an observation.</summary>
    public static IReadOnlyList<string> Observation { get; } = ["indicator", "quarter", "month", "value", "rounding", "deviation", "note"];

    /// <summary>Keys of a fact.</summary>
    public static IReadOnlyList<string> Fact { get; } = ["project", "stage", "progress", "quarter", "month", "date", "milestone", "missed", "note"];

    /// <summary>Keys of the file.</summary>
    public static IReadOnlyList<string> File { get; } = ["data-date", "observations", "facts", "note"];
}
