using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;
using static Beichen.Sim.Kernel.Tests.Projects.SingleProject;

namespace Beichen.Sim.Kernel.Tests.Projects;

/// <summary>Durations that run down against quarterly hazards (decision 0015).</summary>
public sealed class HazardTests
{
    // Durations at the quantiles (i + ½)/n of the geometric law with hazard h: after q quarters (1 − h)^q still wait, the mean is 1/h.
    [Theory]
    [InlineData(0.25)]
    [InlineData(0.4)]
    [InlineData(0.7)]
    public void Geometric_durations_leave_each_quarter_with_one_hazard(double hazard)
    {
        const int Count = 100;
        double[] quarters = [.. Enumerable.Range(0, Count).Select(i => Math.Ceiling(Math.Log(1 - ((i + 0.5) / Count)) / Math.Log(1 - hazard)))];
        DistrictRun run = Run([.. quarters.Select((lasting, i) =>
            Plant("waiting-" + i, ProjectStage.Negotiating) with { Negotiation = Lasting(lasting), Approval = Lasting(100) })]);
        double time = 0;
        for (int quarter = 0; quarter < 20; quarter++)
        {
            time += Enumerable.Range(0, Count).Count(p => quarter == 0 || run.Stage(p) == ProjectStage.Negotiating);
            run.Step();
            int waiting = Enumerable.Range(0, Count).Count(p => run.Stage(p) == ProjectStage.Negotiating);
            Assert.InRange(waiting, (Count * Math.Pow(1 - hazard, quarter + 1)) - 0.5 - 1e-9, (Count * Math.Pow(1 - hazard, quarter + 1)) + 0.5 + 1e-9);
        }

        Assert.Equal(1 / hazard, time / Count, 0.05);
        Assert.Equal(quarters.Average(), Enumerable.Range(0, Count).Average(p => run.Project(p, ProjectOutput.SigningDate)), 1e-9);
    }

    // A chain with hazards 0.5, 0.4, 0.25 and chances 0.6, 0.8, 0.9 of passing a gate: (I − Q)⁻¹R sends 0.432 to production and the rest to loss.
    [Fact]
    public void The_chance_of_production_is_the_absorption_probability_of_the_chain()
    {
        double[] hazard = [0.5, 0.4, 0.25], passes = [0.6, 0.8, 0.9];
        double produced = 1, lost = 0;
        for (int gate = 2; gate >= 0; gate--)
        {
            // Row of (I − Q) x = R, solved from the last gate back: h x = h (p x_next + (1 − p) · lost).
            produced = hazard[gate] * passes[gate] * produced / hazard[gate];
            lost = ((hazard[gate] * passes[gate] * lost) + (hazard[gate] * (1 - passes[gate]))) / hazard[gate];
        }

        Assert.Equal(0.432, produced, 1e-12);
        Assert.Equal(1, produced + lost, 1e-12);
        ProjectParameters plant = Plant("chanced", ProjectStage.Negotiating) with
        {
            Negotiation = Lasting(0.8, 1, 1.5),
            Approval = Lasting(0.7, 1, 1.5),
            Construction = Lasting(1.5, 1, 1.2),
            SigningProbability = Certain(passes[0]),
            StartProbability = Certain(passes[1]),
            CompletionProbability = Certain(passes[2]),
        };
        DistrictRun run = new DistrictRun(District(plant), draws: 4096).Step(20);
        ProjectStage[] ends = [.. Enumerable.Range(0, 64 * 64).Select(draw => run.Stage(0, draw))];
        double share = ends.Count(stage => stage is ProjectStage.Producing or ProjectStage.AtCapacity) / (double)ends.Length;
        double gone = ends.Count(stage => stage == ProjectStage.Lost) / (double)ends.Length;
        double error = Math.Sqrt(0.432 * 0.568 / ends.Length);
        Assert.InRange(share, produced - (4 * error), produced + (4 * error));
        Assert.InRange(gone, lost - (4 * error), lost + (4 * error));
    }
}
