using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Dates that a scenario asks for against planned durations: the pace that all that is left would have to take, 1/s of (4.8). A day by which the permits
/// alone are not through leaves no time to build in: only the permits themselves, hastened by as much, could make it.
/// </summary>
internal static class DateRows
{
    // Days are solved for to some 1e-12.
    private const double Same = 1e-6;

    public static IEnumerable<AuditRow> Of(BaseYear year)
    {
        for (int p = 0; p < year.Courses.Length; p++)
        {
            if (year.Courses[p].Demand is not { Day: > 0 } demand) continue;
            ProjectParameters project = year.Plan.Projects[p];
            bool builds = project.Date!.Stage >= ProjectStage.Completed, beyond = builds && demand.Asked <= demand.Permits + Same;
            double pace = demand.Wait > 0 ? 1 : 1 / demand.Scale;
            Quarter asked = At(year, demand.Asked), planned = At(year, demand.Day), permits = At(year, demand.Permits);
            yield return new AuditRow(
                $"date/{project.Name.Id}", new Bilingual($"{project.Name.Chinese}：所定日期须有的速度", $"{project.Name.English}: pace that its date asks for"),
                pace, "ratio", beyond ? AuditVerdict.Broken : pace > 1 + Same ? AuditVerdict.Stretched : AuditVerdict.Holds,
                beyond
                    ? new Bilingual($"定于{asked}，而单是洽谈与审批按计划就要到{permits}",
                        $"asked for in {asked}, while talks and permits alone take until {permits} at planned durations")
                    : new Bilingual($"定于{asked}，按计划工期为{planned}", $"asked for in {asked}, {planned} at planned durations"));
        }
    }

    private static Quarter At(BaseYear year, double day) => year.Plan.Start.Plus(Math.Max((int)Math.Ceiling(day - Same) - 1, 0));
}
