using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Cli.Looking;

/// <summary>Names that figures draw and whose characters their typeface, cut to GB 2312, lacks: told before a run, which draws them otherwise.</summary>
public static class FigureNames
{
    /// <summary>A line a name, at the place of its entity.</summary>
    public static IEnumerable<string> NotEmbedded(PlanCompilation compilation, Language language)
    {
        foreach (SeedEntity entity in compilation.Seeds.Entities)
        {
            ProjectParameters? project = entity.Kind is "project" ? compilation.Plan?.Projects.FirstOrDefault(one => one.Name.Id == entity.Id) : null;
            IEnumerable<string> names = [entity.Chinese, entity.English,
                .. project?.Milestones.SelectMany(milestone => new[] { milestone.Chinese, milestone.English }) ?? []];
            foreach (string name in names)
            {
                if (Lettering.NotEmbedded(name) is not { Count: > 0 } lacking) continue;
                string how = Lettering.NotDrawn(name).Count == 0
                    ? language.Pick("由本机字体画出", "drawn from a font of this machine")
                    : language.Pick($"本机没有字体含此字，画作 {Lettering.Missing}", $"drawn as {Lettering.Missing}: no font here has it");
                yield return $"{entity.Place}: {entity.Kind} "
                    + $"'{name}': {string.Join(' ', lacking)} {language.Pick($"不在图用字体中；{how}", $"is not in the typeface of the figures; {how}")}";
            }
        }
    }
}
