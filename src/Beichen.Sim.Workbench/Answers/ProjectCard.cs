using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A project's card: its milestones, what moving it has changed, what is left of its chance when it comes later, what its dates rest on.</summary>
internal static class ProjectCard
{
    private const int MostRows = 16;
    private static readonly Bilingual None = new(string.Empty, string.Empty);

    /// <summary>The card as a tree.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Id of the project.</param>
    /// <param name="written">The same with the project where the scenario has it; null where it was not moved.</param>
    /// <param name="later">The same with the project later, by quarters.</param>
    /// <exception cref="RefusedException">The plan has no such project.</exception>
    public static ExplanationNode Of(KeptRun run, string id, KeptRun? written, IReadOnlyList<(int Quarters, KeptRun Run)> later)
    {
        ProjectScore score = run.Summary.Projects.FirstOrDefault(project => string.Equals(project.Id, id, StringComparison.Ordinal))
            ?? throw RefusedException.Of("project", id, "the id of a project of the plan");
        SeedEntity? entity = run.Plan.Seeds.Entities.FirstOrDefault(known => known.Kind is "project" && string.Equals(known.Id, id, StringComparison.Ordinal));
        string prefix = $"projects/{id}/";
        LedgerEntry[] own = [.. run.Plan.Ledger.Entries.Where(entry =>
            entry.Path.StartsWith(prefix, StringComparison.Ordinal) && entry.Distribution is not null).Take(MostRows)];
        MilestoneScore[] milestones = Milestones(run, id);
        var parts = new List<ExplanationNode>();
        if (written is not null)
            parts.Add(new ExplanationNode(new Bilingual("这一改动改变了什么", "what the move has changed"), None,
                new Bilingual("照计划 → 现在", "as planned → now"), null, null, [.. milestones.Zip(Milestones(written, id), (now, before) =>
                    new ExplanationNode(new Bilingual(now.Zh, now.En), Same($"{Chance(before)} → {Chance(now)}"), null, null, null, []))]));
        else
            parts.AddRange(milestones.Select(one => new ExplanationNode(new Bilingual(one.Zh, one.En), Same(Chance(one)), null, null, null, [])));
        if (milestones.Length > 0 && later.Count > 0)
            parts.Add(new ExplanationNode(new Bilingual("再晚还剩多少", "what is left if it comes later"), Same(Chance(milestones[^1])),
                new Bilingual($"{milestones[^1].Zh}按期的概率", $"chance that {milestones[^1].En} is on time"), null, null, [.. later.Select(one =>
                    new ExplanationNode(new Bilingual($"再晚 {one.Quarters} 季", $"{one.Quarters} {(one.Quarters == 1 ? "quarter" : "quarters")} later"),
                        Same(Chance(Milestones(one.Run, id)[^1])), null, null, null, []))]));
        parts.Add(new ExplanationNode(new Bilingual("日期与规模所依的数", "values that its dates and size rest on"),
            None, null, null, null, [.. own.Select(entry => ExplanationWriter.Row(run.Plan, entry.Path, None))]));
        return new ExplanationNode(new Bilingual(score.Zh, score.En), Same(NumberWords.Chance(score.Probability)),
            new Bilingual("年末前投产或启用的概率", "chance to produce or open by the end"), entity?.Source, Passage.Of(run.Plan, entity?.Quote), parts);
    }

    private static MilestoneScore[] Milestones(KeptRun run, string project) =>
        [.. run.Summary.Milestones.Where(milestone => string.Equals(milestone.Project, project, StringComparison.Ordinal))];

    private static string Chance(MilestoneScore one) => $"{NumberWords.Chance(one.Probability)} {ChanceWords.Error(one.Low, one.High)}";

    private static Bilingual Same(string text) => new(text, text);
}
