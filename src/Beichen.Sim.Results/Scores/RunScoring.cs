using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>Turns a run's columns into its summary. One column is in memory at a time, and one bit a draw and target.</summary>
public static class RunScoring
{
    /// <summary>Scores a run.</summary>
    /// <exception cref="ArgumentException">The run lacks an outcome of a target or a stage of a project of its plan.</exception>
    public static RunSummary Score(IRunColumns run)
    {
        var buffer = new double[run.Draws];
        var targets = new List<TargetScore>();
        var scored = new List<string>();
        var hits = new List<HitSet>();
        foreach (TargetParameters target in run.Plan.Targets)
        {
            TargetScore score = TargetScoring.Score(run, target, buffer, out HitSet? met);
            targets.Add(score);
            if (!score.IsScored || met is null) continue;
            scored.Add(score.Id);
            hits.Add(met);
        }

        var milestones = new List<MilestoneScore>();
        var projects = new List<ProjectScore>();
        foreach (ProjectParameters project in run.Plan.Projects)
        {
            foreach (Milestone milestone in project.Milestones) milestones.Add(ProjectScoring.Score(run, project, milestone, buffer));
            projects.Add(ProjectScoring.Score(run, project, buffer));
        }

        JointHits? joint = hits.Count == 0 ? null : JointHits.Of(hits);
        string district = run.Plan.Name.Id;
        return new RunSummary
        {
            District = district,
            Draws = run.Draws,
            Start = run.Plan.Start.ToString(),
            Horizon = run.Plan.Start.Plus(run.Quarters - 1).ToString(),
            Targets = targets,
            Milestones = milestones,
            JointProbability = joint?.All.Value,
            JointLow = joint?.All.Wilson.Low,
            JointHigh = joint?.All.Wilson.High,
            JointLeast = joint?.Bounds.Low,
            JointMost = joint?.Bounds.High,
            BindingTarget = joint?.Binding is { } binding ? scored[binding] : null,
            Projects = projects,
            GdpGrowth = Bands(run, GdpGrowth(run), buffer),
            InvestmentYearToDate = Bands(run, run.Find(EntityKind.District, district, "InvestmentYearToDate"), buffer),
            CityGrowth = Bands(run, run.Find(EntityKind.District, district, "CityGrowth"), buffer),
        };
    }

    // An ensemble keeps growth as the outcome of its target.
    private static int GdpGrowth(IRunColumns run)
    {
        int column = run.Find(EntityKind.District, run.Plan.Name.Id, "GdpGrowthYearToDate");
        if (column >= 0) return column;
        foreach (TargetParameters target in run.Plan.Targets)
        {
            if (target.Measure == TargetMeasure.GdpGrowth) return run.Find(EntityKind.District, target.Id, "Outcome");
        }

        return -1;
    }

    private static List<QuarterBand> Bands(IRunColumns run, int column, double[] buffer)
    {
        var bands = new List<QuarterBand>();
        if (column < 0) return bands;
        for (int quarter = 0; quarter < run.Quarters; quarter++)
        {
            run.Read(quarter, column, buffer);
            Array.Sort(buffer);
            var values = new double[QuarterBand.Levels.Count];
            for (int level = 0; level < values.Length; level++) values[level] = Quantiles.OfSorted(buffer, QuarterBand.Levels[level]);
            bands.Add(new QuarterBand(run.Plan.Start.Plus(quarter).ToString(), values));
        }

        return bands;
    }
}
