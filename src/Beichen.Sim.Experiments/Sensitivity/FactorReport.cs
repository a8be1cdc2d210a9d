namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>Which factors the spread of a target goes with.</summary>
public sealed record FactorReport
{
    /// <summary>Id of the scenario that was asked about.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the target whose variance is shared out.</summary>
    public required string Target { get; init; }

    /// <summary>Draws of each run, N of the design.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed under which all luck was named.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Runs: two and one a factor, and one a pair.</summary>
    public required int Runs { get; init; }

    /// <summary>Standard deviation of the margin over the draws, in the target's unit.</summary>
    public required double Deviation { get; init; }

    /// <summary>The widest half of a 95 % interval.</summary>
    public required double WidestHalfWidth { get; init; }

    /// <summary>
    /// False where a share by itself is above that with interactions by more than its own half interval, or an interval is too wide: more draws are needed.
    /// </summary>
    public required bool Converged { get; init; }

    /// <summary>A row a factor, the largest total share first.</summary>
    public required IReadOnlyList<FactorShare> Factors { get; init; }

    /// <summary>Pairs whose joint effect is told from zero, the largest first; none where not asked.</summary>
    public required IReadOnlyList<FactorPair> Pairs { get; init; }
}

/// <summary>What one factor by itself and with others makes of the variance.</summary>
/// <param name="Id">As it was named.</param>
/// <param name="Zh">Chinese words.</param>
/// <param name="En">English words.</param>
/// <param name="Values">Random numbers, or for a lever 1, that it stands for.</param>
/// <param name="Index">Its shares of the variance.</param>
public sealed record FactorShare(string Id, string Zh, string En, int Values, Beichen.Sim.Analysis.Sensitivity.SobolIndex Index);

/// <summary>What two factors make together beyond each by itself.</summary>
/// <param name="First">Id of the one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Share">Share of the variance that arises only where both move.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record FactorPair(string First, string Second, double Share, double Low, double High);
