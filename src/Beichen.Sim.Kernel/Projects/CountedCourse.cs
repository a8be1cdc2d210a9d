using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>What an ordinary year counts on from a project, at central values (model 3.6).</summary>
public static class CountedCourse
{
    /// <summary>Investment by quarter of the run, 亿元.</summary>
    /// <param name="project">The project.</param>
    /// <param name="firstSeason">Calendar number (0–3) of the first quarter of the run.</param>
    /// <param name="quarters">Quarters of the run.</param>
    public static double[] AtMedians(ProjectParameters project, int firstSeason, int quarters)
    {
        ArgumentNullException.ThrowIfNull(project);
        var tables = new ProjectTables(project, new CurveTable(project.Curve), firstSeason, quarters);
        var medians = new ProjectMedians<Lanes1>
        {
            Negotiation = project.Negotiation.PlannedQuarters.Median * project.Negotiation.RatioP50,
            Approval = project.Approval.PlannedQuarters.Median * project.Approval.RatioP50,
            Construction = Math.Max(project.Construction.PlannedQuarters.Median * project.Construction.RatioP50, ProjectMedians<Lanes1>.LeastConstruction),
            Signs = project.SigningProbability.Median,
            Begins = project.StartProbability.Median,
            Completes = project.CompletionProbability.Median,
            Idle = project.SetbackProbability.Median * project.SetbackQuarters.Median,
            Overrun = project.OverrunMean.Median,
        };
        var stage = (ProjectStage)project.InitialStage.Likeliest;
        double progress = stage == ProjectStage.Building ? Math.Clamp(project.InitialProgress.Median, 0, 1) : 0;
        var counted = CountedOn<Lanes1>.Of(project, tables, medians, project.Investment.Median * project.LocalInvestmentShare.Median, (double)stage, progress);
        double[] course = new double[quarters];
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            double until = quarter + 1 - project.StatisticsLag.Likeliest;
            course[quarter] =
                (counted.Money * (tables.Curve.Share(counted.Elapsed(tables, until)) - tables.Curve.Share(counted.Elapsed(tables, until - 1)))).Value;
        }

        return course;
    }
}
