using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>What the sections of a briefing of one run write from.</summary>
/// <param name="manifest">Its manifest.</param>
/// <param name="facts">Its facts.</param>
/// <param name="figures">The figures, in the order in which they are referred to.</param>
/// <param name="tables">Names of the tables, likewise.</param>
/// <param name="language">Chinese or English.</param>
public sealed class RunPage(RunManifest manifest, RunFacts facts, IReadOnlyList<Figure> figures, IReadOnlyList<string> tables, Language language)
    : DeskPage(new JsonObject { ["run"] = Node(manifest), ["facts"] = Node(facts) }, figures, tables, language)
{
    /// <summary>What was run, and what came out.</summary>
    public RunManifest Manifest => manifest;

    /// <summary>What the manifest does not say: counts, groups, differences, influences.</summary>
    public RunFacts Facts => facts;

    /// <summary>A target's score.</summary>
    public TargetScore Target(string id) => manifest.Targets.First(target => string.Equals(target.Id, id, StringComparison.Ordinal));

    /// <summary>A target's name.</summary>
    public Claim Name(string target) => Cells.Name($"run/targets/{target}");

    /// <summary>Several targets' names.</summary>
    public Sentence Names(IReadOnlyList<string> targets) => ListOf(targets.Select(target => $"run/targets/{target}"));
}
