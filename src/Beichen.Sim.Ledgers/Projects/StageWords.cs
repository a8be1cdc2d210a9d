using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Ledgers.Rows;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>The stage that a row's words speak of.</summary>
internal static class StageWords
{
    /// <summary>Stage and the words that say so; null when none do. The stage column first, then the nature, then the sections from the innermost.</summary>
    public static Read<ProjectStage>? Of(LedgerRow row)
    {
        if (row.Stage is { } stage && Find(Vocabulary.Stages, stage.Value) is { } byStage) return new(byStage, stage.Place);
        if (row.Nature is { } nature && Find(Vocabulary.Natures, nature.Value) is { } byNature && !IsPlainNature(nature.Value)) return new(byNature,
            nature.Place);
        foreach (string section in row.Sections.Reverse())
        {
            if (Find(Vocabulary.Stages, section) is { } bySection) return new(bySection, row.Place);
        }

        if (row.Type is { } type && Find(Vocabulary.Natures, type.Value) is { } byType) return new(byType, type.Place);
        return row.Nature is { } plain && Find(Vocabulary.Natures, plain.Value) is { } last ? new(last, plain.Place) : null;
    }

    // 新建 and 改扩建 say what is built, not whether it has begun; 新开工 and 续建 say that.
    private static bool IsPlainNature(string nature) => nature is "新建" or "扩建" or "改建" or "改扩建" or "迁建" or "技改";

    private static ProjectStage? Find(IReadOnlyList<(string Name, IReadOnlyList<string> Words)> entries, string text) =>
        Vocabulary.Find(entries, text) is { } found ? Enum.Parse<ProjectStage>(found.Name, ignoreCase: true) : null;
}
