using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Targets;

/// <summary>The texts of targets and milestones, which no input may have as its source.</summary>
internal static class TargetTexts
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
            .Select(milestone => new TargetText(
                ListNode.IdOf(milestone) ?? string.Empty, (milestone.Get(ValueFields.Quote) as ScalarNode)?.Text, null, project.Path, IsMilestone: true)) ?? [];

    private static string? QuoteOf(Entity target) => (target.NodeOf(ValueFields.Quote) as ScalarNode)?.Text;
}
