using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of a milestone.</summary>
internal static class MilestoneFields
{
    public static readonly FieldSet Set = new FieldSet("milestone", "a stage that the plan asks a project to reach by the end of a quarter 节点").Named();

    public static readonly ChoiceField<ProjectStage> Stage = Set.Choice<ProjectStage>("stage", "stage to reach");

    public static readonly QuarterField By = Set.Add(new QuarterField("by", "last quarter in time"));
}
