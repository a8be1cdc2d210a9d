using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Targets;

/// <summary>What a target or a milestone says: its words, and a count's number as it may stand in a sentence.</summary>
/// <param name="Id">Id of the target; of the milestone, which cannot be named as a source at all.</param>
/// <param name="Quote">The report's own words; null when it quotes none.</param>
/// <param name="Number">Number of a count; null for a rate, whose figures stand in many sentences, and for a milestone.</param>
/// <param name="Part">Path of what the number speaks of, e.g. <c>firms</c>.</param>
/// <param name="IsMilestone">True for a milestone.</param>
internal sealed record TargetText(string Id, string? Quote, string? Number, string Part, bool IsMilestone)
{
    public static TargetText Of(Entity target)
    {
        string part = target.Read(TargetFields.Measure) switch
        {
            TargetMeasure.BeijingProjects => "attraction",
            TargetMeasure.HighTechFirms or TargetMeasure.EagletFirms or TargetMeasure.GazelleFirms => "firms",
            TargetMeasure.NewJobs => "households",
            _ => string.Empty,
        };
        string? number = part.Length > 0 && (target.NodeOf("value") as MapNode)?.Get(ValueFields.Value) is ScalarNode { Text: { } text } ? text : null;
        return new TargetText(target.Id, QuoteOf(target), number, part, IsMilestone: false);
    }

    public static IEnumerable<TargetText> OfMilestones(Entity project) =>
        (project.NodeOf(ProjectFields.Milestones.Key) as ListNode)?.Items.OfType<MapNode>()
            .Select(milestone => new TargetText(ListNode.IdOf(milestone) ?? string.Empty, (milestone.Get(ValueFields.Quote) as ScalarNode)?.Text, null, project.Path, IsMilestone: true)) ?? [];

    private static string? QuoteOf(Entity target) => (target.NodeOf(ValueFields.Quote) as ScalarNode)?.Text;
}
