using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>The gates of a project at planned durations: each quarter's time goes to the gates in order, what is left to the next.</summary>
internal sealed class PlannedWork
{
    private readonly double _approval;
    private readonly double _construction;
    private readonly double _commissioning;
    private double _remaining;
    private double _pause;
    private double _time;

    public PlannedWork(ProjectParameters project, DistrictPlan plan)
    {
        _approval = project.Approval.PlannedQuarters.Median;
        _commissioning = project.Commissioning.PlannedQuarters.Median;
        Construction = Math.Max(project.Construction.PlannedQuarters.Median, 0.25);
        Stage = (ProjectStage)project.InitialStage.Likeliest;
        Progress = Stage == ProjectStage.Building ? Math.Clamp(project.InitialProgress.Median, 0, 1) : Stage > ProjectStage.Building ? 1 : 0;
        Age = project.InitialAge.Median;
        _pause = IsProducing ? 0 : project.SlipQuarters.At(0);
        _remaining = Stage switch
        {
            ProjectStage.Negotiating => project.Negotiation.PlannedQuarters.Median,
            ProjectStage.Signed => _approval,
            ProjectStage.Building => (1 - Progress) * Construction,
            ProjectStage.Completed => _commissioning,
            _ => 0,
        };
        _construction = Construction;
        if (project.Date is not { } date) return;
        Demand = Of(date, project, plan);
        _pause += Demand.Value.Wait;
        double scale = Demand.Value.Scale;
        _remaining *= scale;
        if (date.Stage >= ProjectStage.Building) _approval *= scale;
        if (date.Stage >= ProjectStage.Completed) _construction *= scale;
        if (date.Stage >= ProjectStage.Producing) _commissioning *= scale;
    }

    /// <summary>Planned quarters of the whole construction.</summary>
    public double Construction { get; }

    /// <summary>What a date that the scenario asks for demands of it; null without one.</summary>
    public DateDemand? Demand { get; }

    public ProjectStage Stage { get; private set; }

    /// <summary>Elapsed share of construction.</summary>
    public double Progress { get; private set; }

    /// <summary>Quarters in production.</summary>
    public double Age { get; private set; }

    public bool IsProducing => Stage is ProjectStage.Producing or ProjectStage.AtCapacity;

    /// <summary>Spends a quarter; returns the part of it in production.</summary>
    public double Step(double approvalPace, double buildingPace)
    {
        _time = 1;
        double idle = Math.Min(_pause, _time);
        _pause -= idle;
        _time -= idle;
        if (Stage == ProjectStage.Negotiating && Spend(1, ProjectStage.Signed)) _remaining = _approval;
        if (Stage == ProjectStage.Signed) Spend(approvalPace, ProjectStage.Approved);
        if (Stage == ProjectStage.Approved)
        {
            Stage = ProjectStage.Building;
            _remaining = _construction;
        }

        if (Stage == ProjectStage.Building) Build(buildingPace);
        if (Stage == ProjectStage.Completed) Spend(1, ProjectStage.Producing);
        if (!IsProducing) return 0;
        Age += _time;
        return _time;
    }

    // What is left by stage, as the project stands on the first day.
    private DateDemand Of(ProjectDate date, ProjectParameters project, DistrictPlan plan) => DateDemand.Of(
        date, new ProjectTables(project, new CurveTable(project.Curve), plan.Season(0), plan.Quarters), Stage,
        Stage == ProjectStage.Negotiating ? _remaining : 0,
        Stage == ProjectStage.Negotiating ? _approval : Stage == ProjectStage.Signed ? _remaining : 0,
        Stage <= ProjectStage.Approved ? Construction : Stage == ProjectStage.Building ? _remaining : 0,
        Stage <= ProjectStage.Building ? _commissioning : Stage == ProjectStage.Completed ? _remaining : 0);

    private void Build(double pace)
    {
        bool built = pace > 0 && Spend(pace, ProjectStage.Completed);
        Progress = built ? 1 : 1 - (_remaining / _construction);
        if (built) _remaining = _commissioning;
        else _time = 0;
    }

    // Uses the quarter's time on the work left; true when the stage is done and the next one entered.
    private bool Spend(double pace, ProjectStage next)
    {
        if (_remaining > _time * pace)
        {
            _remaining -= _time * pace;
            _time = 0;
            return false;
        }

        _time -= _remaining / pace;
        _remaining = 0;
        Stage = next;
        return true;
    }
}
