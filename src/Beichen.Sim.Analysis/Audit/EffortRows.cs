using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Work of the teams: acceleration against its budget, files against desks, milestones against plan timing.</summary>
internal static class EffortRows
{
    public static IEnumerable<AuditRow> Of(BaseYear year, double? budget)
    {
        double effort = 0;
        for (int q = 0; q < BaseYear.Quarters; q++)
            effort = Math.Max(effort, year.Plan.Projects.Sum(project => Math.Max(project.ConstructionPace.At(q) - 1, 0)));
        yield return new AuditRow(
            "team-effort", new Bilingual("项目加速占用的专班力量", "Team effort spent on acceleration"), effort, "ratio",
            budget is not { } limit ? AuditVerdict.Noted : effort < limit - 1e-9 ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                budget is { } most ? $"最忙一季；共有{Figure.Plain(most)}，超出时各项目按比例分得" : "最忙一季；总量未给出",
                budget is { } all
                    ? $"in the busiest quarter, of {Figure.Plain(all)}; beyond it every project gets its part"
                    : "in the busiest quarter; the total is not given"));
        foreach (ParkParameters park in year.Plan.Parks) yield return Desks(year, park);
        foreach (AuditRow row in Milestones(year)) yield return row;
    }

    private static AuditRow Desks(BaseYear year, ParkParameters park)
    {
        double files = park.Projects.Count(index => year.Plan.Projects[index].InitialStage.Likeliest == (int)ProjectStage.Signed);
        double load = (park.BackgroundFiles.Median + files) / (park.Desks * park.FilesPerDesk.Median * park.ApprovalPace.At(0));
        return new AuditRow(
            $"approval-load/{park.Name.Id}", new Bilingual($"{park.Name.Chinese}：审批负荷", $"{park.Name.English}: load of the approval desks"), load, "fraction",
            load < 0.95 ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"日常每季{Figure.One(park.BackgroundFiles.Median)}件，首季另有点名项目{Figure.Whole(files)}件，{park.Desks}个窗口",
                $"{Figure.One(park.BackgroundFiles.Median)} files a quarter of others "
                + $"and {Figure.Whole(files)} of named projects in the first; desks: {park.Desks}"));
    }

    private static IEnumerable<AuditRow> Milestones(BaseYear year)
    {
        for (int p = 0; p < year.Courses.Length; p++)
        {
            foreach (Milestone milestone in year.Plan.Projects[p].Milestones)
            {
                ProjectStage[] stages = year.Courses[p].Stage;
                int reached = Array.FindIndex(stages, stage => stage >= milestone.Stage && stage != ProjectStage.Lost);
                if (reached < 0 && milestone.ByQuarter >= stages.Length) continue;
                bool inTime = reached >= 0 && reached <= milestone.ByQuarter;
                string due = year.Plan.Start.Plus(milestone.ByQuarter).ToString();
                string when = reached < 0 ? "—" : year.Plan.Start.Plus(reached).ToString();
                yield return new AuditRow(
                    $"milestone/{milestone.Id}", new Bilingual(milestone.Chinese, milestone.English),
                    reached < 0 ? null : reached - milestone.ByQuarter, "quarters",
                    inTime ? AuditVerdict.Holds : AuditVerdict.Stretched,
                    new Bilingual($"按计划工期{when}达到，要求{due}前", $"reached in {when} at planned durations, due by {due}"));
            }
        }
    }
}
