using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of projects.yaml.</summary>
internal static class ProjectsFileFields
{
    public static readonly FieldSet Set = new("projects file", "named projects 重点项目, with defaults by kind");

    public static readonly GroupedDefaultsField Kinds =
        Set.Add(new GroupedDefaultsField("kinds", ProjectFields.Set, [.. Enum.GetValues<ProjectKind>().Select(kind => ChoiceWords.Of(kind))], "what a project of a kind leaves out"));

    public static readonly EntitiesField Projects = Set.Entities("projects", ProjectFields.Set, "projects, in plan order");

    /// <summary>The projects with their kinds' defaults below them.</summary>
    public static IReadOnlyList<Entity> Read(Entity document) =>
        Projects.Read(document, "projects", map => Kind(document, map));

    /// <summary>A project that a scenario took out of the file.</summary>
    public static Entity Stopped(Entity document, Reading.MapNode map) => Projects.Of(document, "projects", map, map => Kind(document, map));

    private static IEnumerable<Layer> Kind(Entity document, Reading.MapNode map) => Kinds.Of(document, (map.Get("kind") as Reading.ScalarNode)?.Text ?? string.Empty, "kinds");
}
