namespace Beichen.Sim.Experiments.Attribution;

/// <summary>How a scenario's difference from the one that it extends, or is held against, splits among its changes.</summary>
public sealed record AttributionReport
{
    /// <summary>Id of the scenario whose difference is split.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the scenario that it extends, or is held against.</summary>
    public required string Extends { get; init; }

    /// <summary>Id of the target that it is split on.</summary>
    public required string Target { get; init; }

    /// <summary>Draws of each plan.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed that every plan's draws are keyed by.</summary>
    public required ulong Seed { get; init; }

    /// <summary><c>exact</c> or <c>permutations</c>.</summary>
    public required string Method { get; init; }

    /// <summary>How many plans were run, each coalition of changes once.</summary>
    public required int Plans { get; init; }

    /// <summary>Mean margin of the scenario that it extends, or is held against.</summary>
    public required double MarginBefore { get; init; }

    /// <summary>Mean margin of the scenario.</summary>
    public required double MarginAfter { get; init; }

    /// <summary>Share of draws of the scenario that it extends, or is held against, that hit, 0–1.</summary>
    public required double ChanceBefore { get; init; }

    /// <summary>Share of draws of the scenario that hit, 0–1.</summary>
    public required double ChanceAfter { get; init; }

    /// <summary>The changes, in the order of the file, then those of the other that are undone.</summary>
    public required IReadOnlyList<AttributedChange> Changes { get; init; }

    /// <summary>Interactions on the margin, the strongest first; none where orders were sampled.</summary>
    public required IReadOnlyList<ChangeInteraction> Interactions { get; init; }
}

/// <summary>What one change answers for.</summary>
/// <param name="Zh">Chinese words.</param>
/// <param name="En">English words.</param>
/// <param name="File">File of the change.</param>
/// <param name="Line">Its line.</param>
/// <param name="Margin">φ on the mean margin.</param>
/// <param name="MarginError">Its standard error: from the draws where the split is exact, from the orders where they are sampled.</param>
/// <param name="Chance">φ on P(hit).</param>
/// <param name="ChanceError">Its standard error, likewise.</param>
public sealed record AttributedChange(string Zh, string En, string File, int Line, double Margin, double MarginError, double Chance, double ChanceError);

/// <summary>How two changes act together.</summary>
/// <param name="First">Index of the one.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Margin">Interaction index on the mean margin; above 0 they help each other.</param>
public sealed record ChangeInteraction(int First, int Second, double Margin);
