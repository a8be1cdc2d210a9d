using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Scenarios;

public sealed class OutbreakScenarioTests
{
    private const int Draws = 512;

    // A project that an outbreak slows spends along a curve, not in proportion to its pace, so what it would order without one is known to this part only.
    private const double ByCurves = 5e-5;

    private static readonly DistrictPlan Plan = District.Plan("baseline");

    private static readonly RunFrames Baseline = District.Run(Plan, Draws);

    private static readonly RunFrames Omicron = District.Run(District.Plan("omicron-q1"), Draws);

    [Fact]
    public void In_its_quarter_no_activity_stands_above_the_baseline_in_any_draw()
    {
        foreach (string activity in Plan.Accounts.Activities.Select(one => one.Name.Id))
        {
            double[] open = District.Column(Baseline, EntityKind.District, activity, "ValueAdded", 0),
                closed = District.Column(Omicron, EntityKind.District, activity, "ValueAdded", 0);
            Assert.All(open.Zip(closed), draw => Assert.True(draw.Second <= draw.First * (1 + ByCurves), $"{activity}: {draw.First} becomes {draw.Second}"));
        }
    }

    [Fact]
    public void Part_of_what_is_lost_is_made_good_within_the_year_and_most_is_not()
    {
        double[] lost = [.. Enumerable.Range(0, 4).Select(quarter => Of(Omicron, "Gdp", quarter).Average() - Of(Baseline, "Gdp", quarter).Average())];
        Assert.True(lost[0] < 0 && lost[1] < 0 && lost[2] > 0, string.Join(' ', lost));
        Assert.InRange((lost[2] + lost[3]) / -(lost[0] + lost[1]), 0.1, 0.45);
    }

    [Fact]
    public void Investment_falls_in_the_quarter_and_comes_back_in_part()
    {
        double first = Mean("Investment", 0), year = Enumerable.Range(0, 4).Sum(quarter => Mean("Investment", quarter));
        Assert.True(first < 0, $"first quarter {first}");
        Assert.InRange(year, first, 0);
    }

    private static double Mean(string indicator, int quarter) => Of(Omicron, indicator, quarter).Average() - Of(Baseline, indicator, quarter).Average();

    private static double[] Of(RunFrames run, string indicator, int quarter) => District.Column(run, EntityKind.District, Plan.Name.Id, indicator, quarter);
}
