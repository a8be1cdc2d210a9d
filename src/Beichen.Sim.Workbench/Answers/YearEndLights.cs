using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Lights of the projects at the year's end, as columns of the schedule.</summary>
/// <param name="Rules">Whose rules they are.</param>
/// <param name="Quarter">The quarter at whose end they are read.</param>
/// <param name="Projects">A row a project that the plan has work on.</param>
public sealed record YearEndLights(Bilingual Rules, string Quarter, IReadOnlyList<ProjectLight> Projects)
{
    /// <summary>Those of an answer; null where no quarter of the year is still to come.</summary>
    /// <param name="answer">The lights ahead.</param>
    /// <param name="rules">Their rules.</param>
    /// <param name="last">Last quarter of the year.</param>
    public static YearEndLights? Of(LightsAnswer answer, LightRules rules, string last) =>
        answer.Projects.Count == 0 || answer.Projects[0].Quarters.All(light => light.Quarter != last) ? null
        : new YearEndLights(new(rules.Chinese, rules.English), last, [.. answer.Projects.Select(project =>
        {
            QuarterLight light = project.Quarters.First(one => one.Quarter == last);
            double[] chances = [light.Green, light.Yellow, light.Red];
            return new ProjectLight(
                project.Id, [.. chances.Select(chance => Numerals.Fixed(chance * 100, 0))], Array.IndexOf(chances, chances.Max()));
        })]);
}

/// <summary>Lights of a project at the year's end.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Texts">Chances of green, yellow and red, in per cent.</param>
/// <param name="Likeliest">Place of the likeliest.</param>
public sealed record ProjectLight(string Id, IReadOnlyList<string> Texts, int Likeliest);
