using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Kinds and stages of projects in words, by the names that files give them.</summary>
internal static class ProjectKindWords
{
    /// <summary>Kinds that a reader may add a project of.</summary>
    public static IReadOnlyList<(string Id, Bilingual Name)> Kinds { get; } =
    [
        .. new (ProjectKind Kind, Bilingual Name)[]
        {
            (ProjectKind.Industrial, new("工业", "industrial")), (ProjectKind.DataCentre, new("数据中心", "data centre")),
            (ProjectKind.Commercial, new("商业", "commercial")),
            (ProjectKind.Refit, new("改造提升", "refit")), (ProjectKind.Transport, new("交通", "transport")), (ProjectKind.School, new("学校", "school")),
            (ProjectKind.Platform, new("平台", "platform")),
            (ProjectKind.ParkDevelopment, new("园区开发", "park development")), (ProjectKind.Tourism, new("文旅", "tourism")),
        }.Select(kind => (Kebab(kind.Kind.ToString()), kind.Name)),
    ];

    /// <summary>Stages that a project may be known to be in.</summary>
    public static IReadOnlyList<(string Id, Bilingual Name)> Stages { get; } =
        [.. new[] { "negotiating", "signed", "approved", "building", "completed", "producing", "lost" }.Select(stage => (stage, StageWords.Of(stage)))];

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
