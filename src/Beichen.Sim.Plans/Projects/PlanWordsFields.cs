using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of the plan's words: what a sentence such as 加快建设 says of where a project stands on the first day.</summary>
internal static class PlanWordsFields
{
    public static readonly FieldSet Set = new("words", "words of the plan, with the stage and progress that they let expect 措辞", hasDefaults: true);

    public static readonly TextListField Says = Named(new TextListField("says", "the words; one of them stands in the report's sentence about the project"));

    private static TextListField Named(TextListField says)
    {
        Set.Add(CommonFields.Id);
        Set.Add(says);
        Set.Add(ProjectFields.InitialStages);
        Set.Add(ProjectFields.InitialProgress);
        return says;
    }
}
