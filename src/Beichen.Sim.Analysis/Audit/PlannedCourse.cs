using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// A project as the plan has it: central values, every gate passed, planned durations without slip but for a date that the scenario asks for, admitted
/// when it asks, no overrun. The same quarter as the kernel's, by plain arithmetic. Money 亿元; one number a quarter.
/// </summary>
public sealed class PlannedCourse
{
    private PlannedCourse(int quarters)
    {
        Spending = new double[quarters];
        Investment = new double[quarters];
        GrossOutput = new double[quarters];
        Stage = new ProjectStage[quarters];
        Progress = new double[quarters];
        Reached = new double[quarters];
        Utilisation = new double[quarters];
    }

    /// <summary>Money put in place.</summary>
    public double[] Spending { get; }

    /// <summary>Investment that enters the statistics (0 for a project outside them).</summary>
    public double[] Investment { get; }

    /// <summary>Investment of the base year that belonged to this project.</summary>
    public double BaseYearInvestment { get; private set; }

    /// <summary>Gross output beyond the base year's, net of what it displaces.</summary>
    public double[] GrossOutput { get; }

    /// <summary>Stage at the end of the quarter.</summary>
    public ProjectStage[] Stage { get; }

    /// <summary>Elapsed share of construction at the end of the quarter, 0–1.</summary>
    public double[] Progress { get; }

    /// <summary>Utilisation reached at the end of the quarter, 0–1.</summary>
    public double[] Reached { get; }

    /// <summary>Mean utilisation of the quarter, 0–1.</summary>
    public double[] Utilisation { get; }

    /// <summary>What a date that the scenario asks for demands of it; null without one.</summary>
    public DateDemand? Demand { get; private set; }

    /// <summary>Follows a project through the plan's quarters.</summary>
    public static PlannedCourse Of(ProjectParameters project, DistrictPlan plan)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(plan);
        var course = new PlannedCourse(plan.Quarters);
        var work = new PlannedWork(project, plan);
        course.Demand = work.Demand;
        var curve = new CurveTable(project.Curve);
        double money = project.Investment.Median * project.LocalInvestmentShare.Median;
        double capacity = project.Investment.Median * project.OutputPerInvestment.Median * (1 - project.Displacement.Median) / 4;
        double ramp = project.RampQuarters.Median;
        double ceiling = project.UtilisationCeiling.Median;
        bool old = work.IsProducing;
        double firstAge = work.Age;
        double inPlace = money * curve.Share(work.Progress);
        if (work.Stage == ProjectStage.Building && project.EntersStatistics)
            course.BaseYearInvestment = inPlace - (money * curve.Share(Math.Max(work.Progress - (4 / work.Construction), 0)));
        for (int q = 0; q < plan.Quarters; q++)
        {
            double pace = ProjectStep.WorkPace(project, plan.Season(q)) * project.ConstructionPace.At(q) * plan.Accounts.ConstructionActivity.At(q);
            double producing = work.Step(project.ApprovalPace.At(q), pace);
            course.Progress[q] = work.Progress;
            double now = money * curve.Share(work.Progress);
            course.Spending[q] = now - inPlace;
            inPlace = now;
            int entered = q - project.StatisticsLag.Likeliest;
            course.Investment[q] = project.EntersStatistics && entered >= 0 ? course.Spending[entered] : 0;
            if (work.IsProducing)
            {
                double before = Scalar.Exp(-(work.Age - producing) / ramp);
                double after = Scalar.Exp(-work.Age / ramp);
                course.Utilisation[q] = ceiling * (producing - (ramp * (before - after)));
                course.Reached[q] = ceiling * (1 - after);
            }

            // A plant that produced before adds what it makes beyond the same quarter of the base year.
            double from = firstAge + (q % 4) - 4;
            double then = old ? Mean(Math.Max(from, 0), Math.Max(from + 1, 0), ramp, ceiling) : 0;
            course.GrossOutput[q] = capacity * (course.Utilisation[q] - then);
            course.Stage[q] = work.IsProducing && work.Age >= 3 * ramp ? ProjectStage.AtCapacity : work.Stage;
        }

        return course;
    }

    // Mean utilisation over a quarter in which the plant ages from one age to another (model 5.1).
    private static double Mean(double from, double to, double ramp, double ceiling) =>
        ceiling * (to - from - (ramp * (Scalar.Exp(-from / ramp) - Scalar.Exp(-to / ramp))));
}
