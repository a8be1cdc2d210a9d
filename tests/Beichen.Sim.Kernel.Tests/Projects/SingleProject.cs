using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Projects;

/// <summary>A district whose only projects are the given ones, made certain, watched quarter by quarter.</summary>
internal static class SingleProject
{
    /// <summary>A plant of 8 亿元 that makes 1.5 a year per yuan, without chance; its curve is a straight line.</summary>
    public static ProjectParameters Plant(string id, ProjectStage stage) =>
        InventedDistrict.Project(id, ProjectKind.Industrial, stage, 8) with
        {
            Activity = 1,
            Investment = Certain(8),
            Curve = Line,
            Construction = Lasting(4),
            Commissioning = Lasting(0.5),
            RampQuarters = Certain(2),
            UtilisationCeiling = Certain(0.9),
            Displacement = Certain(0),
            OutputPerInvestment = Certain(1.5),
        };

    /// <summary>F(z) = z: the beta curve with both shapes 1.</summary>
    public static InvestmentCurve Line => new(InvestmentCurveFamily.Beta, 1, 1);

    public static DistrictRun Run(params ProjectParameters[] projects) => new(District(projects), width: 2);

    /// <summary>The invented district with these projects alone, none of them in a chain or a venue.</summary>
    public static DistrictPlan District(params ProjectParameters[] projects)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        return plan with
        {
            Projects = [.. projects],
            Parks = [.. plan.Parks.Select((park, i) => park with { Projects = [.. Enumerable.Range(0, projects.Length).Where(p => projects[p].Park == i)] })],
            Chains = [.. plan.Chains.Select(chain => chain with { Projects = [] })],
            CommercialDistricts = [.. plan.CommercialDistricts.Select(d =>
                d with { TransportProject = -1, Venues = [.. d.Venues.Select(v => v with { OpeningProject = -1, RefitProject = -1 })] })],
            Accounts = plan.Accounts with
            {
                ConstructionActivity = Always(1),
                Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
                LockdownSeverity = Always(0)
            },
        };
    }

    /// <summary>Mean over a quarter of 1 − e^(−a/τ) from age <paramref name="from"/> to age <paramref name="to"/>, times the time.</summary>
    public static double Ramp(double from, double to, double tau) => to - from - (tau * (Math.Exp(-from / tau) - Math.Exp(-to / tau)));

    /// <summary>All draws of a column, to see that a certain project is the same in each.</summary>
    public static IEnumerable<double> Each(LaneBlock block, int column) => Enumerable.Range(0, 64).Select(draw => block[column, draw]);
}
