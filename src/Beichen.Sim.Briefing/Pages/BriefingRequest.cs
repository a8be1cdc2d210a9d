using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>What a briefing is asked of.</summary>
/// <param name="Runs">The stored runs, the reference first; all templates but compare take one.</param>
public sealed record BriefingRequest(IReadOnlyList<StoredColumns> Runs)
{
    /// <summary>The run, or the reference of several.</summary>
    public StoredColumns Run => Runs[0];

    /// <summary>Quarter after which a quarterly briefing looks, as YYYYQn; null for the run's first.</summary>
    public string? At { get; init; }

    /// <summary>A county's rules of lights, which a quarterly briefing holds the projects to; null for none.</summary>
    public LightRules? Rules { get; init; }

    /// <summary>A stored answer: of achieve, or of the rest of the year given actuals.</summary>
    public JsonObject? Answer { get; init; }
}
