using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Compare;

/// <summary>What the sections of a comparison write from.</summary>
internal sealed class PlansPage(
    IReadOnlyList<StoredColumns> runs, ScenarioComparison comparison, CompareFacts facts, IReadOnlyList<Figure> figures, Language language)
    : DeskPage(
        new JsonObject
        {
            ["run"] = Node(runs[0].Run.Manifest),
            ["runs"] = new JsonArray([.. runs.Select(run => Node(run.Run.Manifest))]),
            ["comparison"] = Node(comparison),
            ["facts"] = Node(facts),
        },
        figures, facts.Milestones.Count > 0 ? [OutcomeSection.Table, MovedSection.Table, WordsGrid.Name] : [OutcomeSection.Table, WordsGrid.Name], language)
{
    public CompareFacts Facts => facts;

    public IReadOnlyList<TargetScore> Targets => runs[0].Run.Manifest.Targets;

    public Claim District => Cells.Name("facts/district");

    public Claim Year => Cells.Year("facts/year");

    public Claim Count => Cells.Count("facts/count");

    /// <summary>Name of a plan, the reference at 0.</summary>
    public Claim Plan(int at) => Cells.Name($"facts/plans/{at}");

    /// <summary>Where the pairing of a plan with the reference stands.</summary>
    public static string Pairing(int at) => $"comparison/scenarios/{at - 1}";

    /// <summary>The pairing of a plan with the reference.</summary>
    public ScenarioDifference Difference(int at) => comparison.Scenarios[at - 1];

    /// <summary>A target of the reference.</summary>
    public Claim Target(string id) => Cells.Name($"run/targets/{id}");

    /// <summary>Every plan but the reference.</summary>
    public IEnumerable<int> Others => Enumerable.Range(1, facts.Count - 1);
}
