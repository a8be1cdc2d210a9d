using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>What was asked for.</summary>
public sealed record ExplainSettings
{
    /// <summary>Target id.</summary>
    public required string Target { get; init; }

    /// <summary>Draws of each plan.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Last quarter.</summary>
    public required Quarter Horizon { get; init; }

    /// <summary>JSON in place of tables.</summary>
    public required bool Json { get; init; }

    /// <summary>Which draws.</summary>
    public Sampling Sampling => new(Seed, Draws);
}
