using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>One scenario file, read by itself.</summary>
internal sealed record ScenarioFile
{
    public required MapNode Map { get; init; }

    public required string Id { get; init; }

    public required (string Chinese, string English) Name { get; init; }

    public required (string Chinese, string English) Question { get; init; }

    public required ScalarNode? District { get; init; }

    public required ScalarNode? Extends { get; init; }

    public required ScalarNode? Kind { get; init; }

    /// <summary>Another policy from a quarter on; null for none.</summary>
    public PolicyChange? Then { get; init; }

    public required IReadOnlyList<string> Borrows { get; init; }

    public required IReadOnlyList<LeverSetting> Levers { get; init; }

    public required IReadOnlyList<ShockSetting> Shocks { get; init; }

    public required IReadOnlyList<SeedChange> Changes { get; init; }

    public required IReadOnlyList<ScalarNode> Removed { get; init; }

    /// <summary>Dates that the scenario asks of projects.</summary>
    public IReadOnlyList<DateSetting> Dates { get; init; } = [];

    /// <summary>Projects that the scenario adds.</summary>
    public IReadOnlyList<MapNode> Added { get; init; } = [];
}
