using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Delays;

/// <summary>Investment of the real district over the term: it stands on what was started, and answers to the projects by their own money.</summary>
public sealed class InvestmentPathTests
{
    private const int Draws = 512;

    [Fact]
    public void A_quarters_investment_moves_by_less_than_fifteen_percent_a_year_and_keeps_its_part_of_output()
    {
        RunFrames run = District.Run(District.Plan("baseline", 20), Draws);
        double[][] investment = [.. Enumerable.Range(0, 20).Select(q => Of(run, "Investment", q))],
            output = [.. Enumerable.Range(0, 20).Select(q => Of(run, "NominalGdp", q))];
        for (int quarter = 4; quarter < 20; quarter++)
            Assert.InRange(Median(Enumerable.Range(0, Draws).Select(draw => (investment[quarter][draw] / investment[quarter - 4][draw]) - 1)), -0.15, 0.15);
        Assert.InRange(Median(Of(run, "InvestmentGrowth", 0)), -0.15, 0.15);
        Assert.InRange(Median(Of(run, "InvestmentGrowth", 3)), -0.15, 0.15);
        double first = Part(0), last = Part(16);
        Assert.InRange(last, 0.75 * first, 1.25 * first);

        double Part(int from) => Median(Enumerable.Range(0, Draws)
            .Select(draw => Enumerable.Range(from, 4).Sum(q => investment[q][draw]) / Enumerable.Range(from, 4).Sum(q => output[q][draw])));
    }

    // The rest: a slip that lets a project into a park before another, or a draw in which nothing named is built.
    [Fact]
    public void Sooner_projects_put_more_in_place_in_the_year_in_nearly_every_draw()
    {
        string[] names = ["projects-on-time", "baseline", "projects-slip-1q", "projects-slip-2q"];
        double[][] growth = [.. names.Select(name => Of(District.Run(District.Plan(name), Draws), "InvestmentGrowth", 3))];
        for (int sooner = 0; sooner < names.Length - 1; sooner++)
            Assert.InRange(Enumerable.Range(0, Draws).Count(draw => growth[sooner][draw] >= growth[sooner + 1][draw]), 0.99 * Draws, Draws);
    }

    [Theory]
    [InlineData("wangfujing-mall")]
    [InlineData("metro-4-north")]
    [InlineData("smc-2")]
    public void Removing_a_project_raises_investment_only_where_its_place_at_a_desk_serves_another(string project)
    {
        RunFrames baseline = District.Run(District.Plan("baseline"), Draws);
        double[] whole = Of(baseline, "InvestmentGrowth", 3);
        double[] stage = District.Column(baseline, EntityKind.Project, project, "Stage", 0);
        double[] less = Of(District.Run(District.BaselineWith($"remove: [projects/{project}]"), Draws), "InvestmentGrowth", 3);
        Assert.True(less.Average() < whole.Average());
        int[] raised = [.. Enumerable.Range(0, Draws).Where(draw => less[draw] > whole[draw] + 1e-12)];
        Assert.True(raised.Length <= 0.02 * Draws, $"{raised.Length} draws");
        Assert.All(raised, draw => Assert.True(stage[draw] < (double)ProjectStage.Building && less[draw] - whole[draw] < 0.001,
            $"draw {draw}, stage {stage[draw]}: {whole[draw]} with it, {less[draw]} without"));
    }

    private static double[] Of(RunFrames run, string indicator, int quarter) => District.Column(run, EntityKind.District, run.Plan.Name.Id, indicator, quarter);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Draws / 2);
}
