using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// A project as the plan has it: central values, every gate passed, planned durations without slip, admitted when it asks. The same
/// quarter as the kernel's, by plain arithmetic. Money 亿元, one number a quarter.
/// </summary>
public sealed class PlannedCourse
{
    private readonly ProjectParameters _project;
    private readonly CurveTable _curve;
    private ProjectStage _stage;
    private double _remaining;
    private double _pause;
    private double _progress;
    private double _age;
    private double _time;

    private PlannedCourse(ProjectParameters project, int quarters)
    {
        _project = project;
        _curve = new CurveTable(project.Curve);
        Investment = new double[quarters];
        GrossOutput = new double[quarters];
        Stage = new ProjectStage[quarters];
        Reached = new double[quarters];
        Utilisation = new double[quarters];
    }

    /// <summary>Investment that enters the statistics (0 for a project outside them).</summary>
    public double[] Investment { get; }

    /// <summary>Investment of the base year that belonged to this project.</summary>
    public double BaseYearInvestment { get; private set; }

    /// <summary>Gross output beyond the base year's, net of what it displaces.</summary>
    public double[] GrossOutput { get; }

    /// <summary>Stage at the end of the quarter.</summary>
    public ProjectStage[] Stage { get; }

    /// <summary>Utilisation reached at the end of the quarter, 0–1.</summary>
    public double[] Reached { get; }

    /// <summary>Mean utilisation of the quarter, 0–1.</summary>
    public double[] Utilisation { get; }

    /// <summary>Follows a project through the plan's quarters.</summary>
    public static PlannedCourse Of(ProjectParameters project, DistrictPlan plan)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(plan);
        var course = new PlannedCourse(project, plan.Quarters);
        course.Run(plan);
        return course;
    }

    private void Run(DistrictPlan plan)
    {
        double work = Math.Max(_project.Construction.PlannedQuarters.Median, 0.25);
        double money = _project.Investment.Median * _project.LocalInvestmentShare.Median;
        double capacity = _project.Investment.Median * _project.OutputPerInvestment.Median * (1 - _project.Displacement.Median) / 4;
        bool building = _project.InitialStage == ProjectStage.Building;
        bool producing = _project.InitialStage is ProjectStage.Producing or ProjectStage.AtCapacity;
        _stage = _project.InitialStage;
        _progress = building ? Math.Clamp(_project.InitialProgress.Median, 0, 1) : _stage > ProjectStage.Building ? 1 : 0;
        _age = _project.InitialAge.Median;
        _pause = producing ? 0 : _project.SlipQuarters;
        _remaining = _stage switch
        {
            ProjectStage.Negotiating => _project.Negotiation.PlannedQuarters.Median,
            ProjectStage.Signed => _project.Approval.PlannedQuarters.Median,
            ProjectStage.Building => (1 - _progress) * work,
            ProjectStage.Completed => _project.Commissioning.PlannedQuarters.Median,
            _ => 0,
        };
        double inPlace = money * _curve.Share(_progress);
        if (building && _project.EntersStatistics) BaseYearInvestment = inPlace - (money * _curve.Share(Math.Max(_progress - (4 / work), 0)));
        double reachedBefore = producing ? _project.UtilisationCeiling.Median * (1 - Scalar.Exp(-_age / _project.RampQuarters.Median)) : 0;
        double[] flows = new double[plan.Quarters];
        for (int q = 0; q < plan.Quarters; q++)
        {
            PassGates(q);
            Build(ProjectStep.WorkPace(_project, plan.Season(q)) * _project.ConstructionPace.At(q) * plan.Accounts.ConstructionActivity.At(q), work);
            double now = money * _curve.Share(_progress);
            flows[q] = now - inPlace;
            inPlace = now;
            int entered = q - _project.StatisticsLag;
            Investment[q] = _project.EntersStatistics && entered >= 0 ? flows[entered] : 0;
            RampUp(q);
            GrossOutput[q] = capacity * (Utilisation[q] - reachedBefore);
            Stage[q] = _stage;
        }
    }

    private void PassGates(int quarter)
    {
        _time = 1;
        double idle = Math.Min(_pause, _time);
        _pause -= idle;
        _time -= idle;
        if (_stage == ProjectStage.Negotiating && Spend(1, ProjectStage.Signed)) _remaining = _project.Approval.PlannedQuarters.Median;
        if (_stage == ProjectStage.Signed) Spend(_project.ApprovalPace.At(quarter), ProjectStage.Approved);
    }

    private void Build(double pace, double work)
    {
        if (_stage == ProjectStage.Approved)
        {
            _stage = ProjectStage.Building;
            _remaining = work;
        }

        if (_stage == ProjectStage.Building)
        {
            bool built = pace > 0 && Spend(pace, ProjectStage.Completed);
            _progress = built ? 1 : 1 - (_remaining / work);
            if (!built) _time = 0;
            if (built) _remaining = _project.Commissioning.PlannedQuarters.Median;
        }

        if (_stage == ProjectStage.Completed) Spend(1, ProjectStage.Producing);
    }

    private void RampUp(int quarter)
    {
        if (_stage is not (ProjectStage.Producing or ProjectStage.AtCapacity)) return;
        double ramp = _project.RampQuarters.Median;
        double ceiling = _project.UtilisationCeiling.Median;
        double before = Scalar.Exp(-_age / ramp);
        double after = Scalar.Exp(-(_age + _time) / ramp);
        Utilisation[quarter] = ceiling * (_time - (ramp * (before - after)));
        Reached[quarter] = ceiling * (1 - after);
        _age += _time;
        if (_age >= 3 * ramp) _stage = ProjectStage.AtCapacity;
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
        _stage = next;
        return true;
    }
}
