using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>Scores projects and their milestones. A buffer holds one column and is written over.</summary>
internal static class ProjectScoring
{
    /// <summary>Scores a milestone.</summary>
    public static MilestoneScore Score(IRunColumns run, ProjectParameters project, Milestone milestone, double[] buffer)
    {
        int quarter = Math.Min(milestone.ByQuarter, run.Quarters - 1);
        Proportion reached = Hits(run, project, milestone, buffer).Proportion;
        double?[] dates = Dates(run, project, DateOf(milestone.Stage), buffer, 0.1, 0.5, 0.9);
        return new MilestoneScore
        {
            Id = milestone.Id,
            Zh = milestone.Chinese,
            En = milestone.English,
            Project = project.Name.Id,
            ProjectZh = project.Name.Chinese,
            ProjectEn = project.Name.English,
            Stage = Word(milestone.Stage),
            Due = run.Plan.Start.Plus(milestone.ByQuarter).ToString(),
            Quarter = run.Plan.Start.Plus(quarter).ToString(),
            IsPace = milestone.ByQuarter >= run.Quarters,
            DueDate = milestone.ByQuarter + 1,
            P10 = dates[0],
            P50 = dates[1],
            P90 = dates[2],
            Probability = reached.Value,
            Low = reached.Wilson.Low,
            High = reached.Wilson.High,
        };
    }

    /// <summary>The draws in which a milestone is on time.</summary>
    public static HitSet Hits(IRunColumns run, ProjectParameters project, Milestone milestone, double[] buffer)
    {
        int quarter = Math.Min(milestone.ByQuarter, run.Quarters - 1);
        return milestone.ByQuarter < run.Quarters
            ? Reached(run, project, milestone.Stage, quarter, buffer)
            : Expected(run, project, milestone, buffer) ?? Reached(run, project, milestone.Stage, quarter, buffer);
    }

    /// <summary>Scores a project.</summary>
    public static ProjectScore Score(IRunColumns run, ProjectParameters project, double[] buffer)
    {
        Proportion producing = Reached(run, project, ProjectStage.Producing, run.Quarters - 1, buffer).Proportion;
        double?[] production = Dates(run, project, "ProductionDate", buffer, 0.1, 0.5, 0.9);
        return new ProjectScore
        {
            Id = project.Name.Id,
            Zh = project.Name.Chinese,
            En = project.Name.English,
            InitialStage = Word((ProjectStage)project.InitialStage.Likeliest),
            Signing = Dates(run, project, "SigningDate", buffer, 0.5)[0],
            Start = Dates(run, project, "StartDate", buffer, 0.5)[0],
            Completion = Dates(run, project, "CompletionDate", buffer, 0.5)[0],
            ProductionP10 = production[0],
            ProductionP50 = production[1],
            ProductionP90 = production[2],
            Probability = producing.Value,
            Low = producing.Wilson.Low,
            High = producing.Wilson.High,
        };
    }

    /// <summary>A stage at least as far as the required one, and not lost: a project at capacity is producing.</summary>
    public static bool HasReached(double stage, ProjectStage required) => stage >= (double)required && stage < (double)ProjectStage.Lost;

    // Due beyond the run: the share of draws whose work left, at normal pace, keeps the date; null when the run did not keep it.
    private static HitSet? Expected(IRunColumns run, ProjectParameters project, Milestone milestone, double[] buffer)
    {
        int column = DateOf(milestone.Stage) is { } name ? run.Find(EntityKind.Project, project.Name.Id, name) : -1;
        if (column < 0) return null;
        run.Read(run.Quarters - 1, column, buffer);
        return HitSet.Where(buffer, date => date <= milestone.ByQuarter + 1);
    }

    private static HitSet Reached(IRunColumns run, ProjectParameters project, ProjectStage required, int quarter, double[] buffer)
    {
        int column = run.Find(EntityKind.Project, project.Name.Id, "Stage");
        if (column < 0) throw new ArgumentException($"the run has no stage of project {project.Name.Id}", nameof(run));
        run.Read(quarter, column, buffer);
        return HitSet.Where(buffer, stage => HasReached(stage, required));
    }

    // As known at the end of the run.
    private static double?[] Dates(IRunColumns run, ProjectParameters project, string? name, double[] buffer, params ReadOnlySpan<double> levels)
    {
        var dates = new double?[levels.Length];
        int column = name is null ? -1 : run.Find(EntityKind.Project, project.Name.Id, name);
        if (column < 0) return dates;
        run.Read(run.Quarters - 1, column, buffer);
        OrderStatistics.Place(buffer, levels);
        for (int i = 0; i < dates.Length; i++)
        {
            double date = Quantiles.OrderStatistic(buffer, levels[i]);
            dates[i] = date >= ProjectOutput.Never ? null : date;
        }

        return dates;
    }

    private static string? DateOf(ProjectStage stage) => stage switch
    {
        ProjectStage.Signed => "SigningDate",
        ProjectStage.Building => "StartDate",
        ProjectStage.Completed => "CompletionDate",
        ProjectStage.Producing => "ProductionDate",
        _ => null,
    };

    private static string Word(ProjectStage stage) => stage == ProjectStage.AtCapacity ? "at-capacity" : stage.ToString().ToLowerInvariant();
}
