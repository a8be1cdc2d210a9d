using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using CsCheck;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Properties;

/// <summary>Later is never more: in every draw and quarter, of every project that does not compete for a park.</summary>
public sealed class TimingTests
{
    private const int Quarters = 14;

    [Fact]
    public void A_longer_slip_never_raises_money_in_place_or_output_so_far() =>
        Gen.Select(Gen.Double[0, 3], Gen.Double[0, 3], Gen.ULong[0, 1000]).Sample(
            (a, b, seed) => Dominates(
                project => project with { SlipQuarters = Math.Min(a, b) }, project => project with { SlipQuarters = Math.Max(a, b) }, seed), iter: 12);

    [Fact]
    public void More_punctuality_never_lowers_money_in_place_or_output_so_far() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.ULong[0, 1000]).Sample(
            (a, b, seed) =>
                Dominates(project => project with { Punctuality = Math.Max(a, b) }, project => project with { Punctuality = Math.Min(a, b) }, seed), iter: 12);

    [Fact]
    public void A_quicker_approval_or_building_site_never_lowers_money_in_place_or_output_so_far() =>
        Gen.Select(Gen.Double[0.5, 2], Gen.Double[0.5, 2], Gen.ULong[0, 1000]).Sample(
            (a, b, seed) => Dominates(
                project => project with { ApprovalPace = Always(Math.Max(a, b)), ConstructionPace = Always(Math.Max(a, b)) },
                project => project with { ApprovalPace = Always(Math.Min(a, b)), ConstructionPace = Always(Math.Min(a, b)) }, seed), iter: 12);

    private static bool Dominates(Func<ProjectParameters, ProjectParameters> early, Func<ProjectParameters, ProjectParameters> late, ulong seed)
    {
        DistrictRun first = Run(early, seed), second = Run(late, seed);
        int projects = first.Plan.Projects.Length;
        double[,] ahead = new double[projects, 64];
        for (int quarter = 0; quarter < Quarters; quarter++)
        {
            first.Step();
            second.Step();
            for (int p = 0; p < projects; p++)
            {
                for (int draw = 0; draw < 64; draw++)
                {
                    ahead[p, draw] += first.Project(p, ProjectOutput.GrossOutput, draw) - second.Project(p, ProjectOutput.GrossOutput, draw);
                    if (ahead[p, draw] < -1e-9) return false;
                    if (first.Project(p, ProjectOutput.InPlace, draw) < second.Project(p, ProjectOutput.InPlace, draw) - 1e-9) return false;
                }
            }
        }

        return true;
    }

    private static DistrictRun Run(Func<ProjectParameters, ProjectParameters> change, ulong seed)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        return new DistrictRun(plan with
        {
            Projects = [.. plan.Projects.Select(project => change(project with { Park = -1 }))],
            Parks = [.. plan.Parks.Select(park => park with { Projects = [] })]
        }, seed: seed);
    }
}
