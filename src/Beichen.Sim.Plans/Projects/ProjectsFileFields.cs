using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of projects.yaml.</summary>
internal static class ProjectsFileFields
{
    public static readonly FieldSet Set = new("projects file", "named projects 重点项目, with defaults by kind");

    public static readonly GroupedDefaultsField Kinds =
        Set.Add(new GroupedDefaultsField(
            "kinds", ProjectFields.Set, [.. Enum.GetValues<ProjectKind>().Select(kind => ChoiceWords.Of(kind))], "what a project of a kind leaves out"));

    public static readonly EntitiesField Words = Set.Entities("words", PlanWordsFields.Set, "what the plan's words say of the first day", required: false);

    public static readonly EntitiesField Projects = Set.Entities("projects", ProjectFields.Set, "projects, in plan order");

    /// <summary>The projects with the defaults of the plan's words below them, and below those their kinds'.</summary>
    public static IReadOnlyList<Entity> Read(Entity document)
    {
        IReadOnlyList<Entity> words = document.NodeOf(Words.Key) is null ? [] : Words.Read(document, "words");
        IReadOnlyList<Entity> projects = Projects.Read(document, "projects", map => Below(document, map));
        PlanWords.Check(words, projects, document.Reading);
        return projects;
    }

    /// <summary>A project that a scenario took out of the file.</summary>
    public static Entity Stopped(Entity document, MapNode map) => Projects.Of(document, "projects", map, project => Below(document, project));

    private static IEnumerable<Layer> Below(Entity document, MapNode map) =>
        [.. Said(document, Text(map, ProjectFields.Words.Key)), .. Kinds.Of(document, Text(map, "kind"), "kinds")];

    private static IEnumerable<Layer> Said(Entity document, string id) =>
        id.Length > 0 && (document.NodeOf(Words.Key) as ListNode)?.ById(id) is MapNode map ? [new Layer(map, $"words/{id}")] : [];

    private static string Text(MapNode map, string key) => (map.Get(key) as ScalarNode)?.Text ?? string.Empty;
}
