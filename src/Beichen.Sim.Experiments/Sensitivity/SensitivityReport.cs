namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>How the mean margin to a target answers to the levers over their ranges.</summary>
public sealed record SensitivityReport
{
    /// <summary>Id of the scenario near which the levers move.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the target whose margin answers.</summary>
    public required string Target { get; init; }

    /// <summary><c>morris</c> or <c>sobol</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Draws of each plan.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the design and of every plan's draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many plans the design made and evaluated.</summary>
    public required int Plans { get; init; }

    /// <summary>Mean of the mean margin over the plans.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of the mean margin over the plans.</summary>
    public required double Deviation { get; init; }

    /// <summary>Noise of one mean margin from its draws, a standard error; common to all plans to the extent that their draws move together.</summary>
    public required double Noise { get; init; }

    /// <summary>True when the levers move the target so little that shares of its variance say nothing.</summary>
    public required bool IsFlat { get; init; }

    /// <summary>With <c>sobol</c>: the widest half of a 95 % interval; null with <c>morris</c>.</summary>
    public required double? WidestHalfWidth { get; init; }

    /// <summary>
    /// False where a share by itself is above that with interactions by more than its own half interval, or an interval is too wide: a larger N is needed.
    /// </summary>
    public required bool Converged { get; init; }

    /// <summary>A row a lever, the strongest first.</summary>
    public required IReadOnlyList<LeverSensitivity> Levers { get; init; }
}

/// <summary>One lever. With <c>morris</c>: μ*, its interval, μ and σ; with <c>sobol</c>: S and S_T with their intervals. The others are null.</summary>
public sealed record LeverSensitivity
{
    /// <summary>Id of the lever as in levers.yaml.</summary>
    public required string Lever { get; init; }

    /// <summary>Lever as a Chinese reader sees it.</summary>
    public required string Zh { get; init; }

    /// <summary>Lever as an English reader sees it.</summary>
    public required string En { get; init; }

    /// <summary>Lowest setting tried, in its unit.</summary>
    public required double Low { get; init; }

    /// <summary>Highest setting tried, in its unit.</summary>
    public required double High { get; init; }

    /// <summary>Unit of the setting.</summary>
    public required string Unit { get; init; }

    /// <summary>Elementary effects for the whole range.</summary>
    public Beichen.Sim.Analysis.Sensitivity.ElementaryEffect? Effect { get; init; }

    /// <summary>Shares of variance.</summary>
    public Beichen.Sim.Analysis.Sensitivity.SobolIndex? Index { get; init; }
}
