using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Lights;

/// <summary>A county's lights read forwards.</summary>
public sealed class LightsQuestionTests
{
    private static readonly LightRules Rules =
        new("points", "点", "points", ScheduleMeasure.Points, new LightLimits(10, 30, false), new LightLimits(1, 3, true), null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Chances from some draws, scored on others: E[(p − y)²] = E[p(1 − p)] if the chances are calibrated.
    [Fact]
    public async Task Chances_of_a_light_are_calibrated_on_years_that_they_have_not_seen()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        CompiledPlan plan = Beichen.Baseline.Plan;
        LightsAnswer stated = await LightsQuestion.Ask(evaluator, plan, Rules, new Sampling(11, 2048), null, Cancellation);
        LightsAnswer came = await LightsQuestion.Ask(evaluator, plan, Rules, new Sampling(11, 2048) { FirstDraw = 2048 }, null, Cancellation);
        double brier = 0, expected = 0;
        int cases = 0;
        foreach ((ProjectLights project, ProjectLights years) in stated.Projects.Zip(came.Projects))
        {
            foreach ((QuarterLight p, QuarterLight y) in project.Quarters.Zip(years.Quarters))
            {
                Assert.Equal(1, p.Green + p.Yellow + p.Red, 1e-12);

                // Over the years of the second half the mean of (p − y)² is p² − 2pȳ + ȳ.
                brier += (p.Red * p.Red) - (2 * p.Red * y.Red) + y.Red;
                expected += p.Red * (1 - p.Red);
                cases++;
            }
        }

        Assert.True(cases > 40 && expected / cases > 0.03);
        Assert.Equal(expected / cases, brier / cases, 0.004);
    }

    [Fact]
    public async Task A_stricter_rule_shows_no_fewer_red_lights_and_changes_no_later()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        LightRules strict = Rules with { Schedule = new LightLimits(2, 10, false) };
        LightsAnswer loose = await LightsQuestion.Ask(evaluator, Beichen.Baseline.Plan, Rules, new Sampling(11, 512), null, Cancellation);
        LightsAnswer tight = await LightsQuestion.Ask(evaluator, Beichen.Baseline.Plan, strict, new Sampling(11, 512), null, Cancellation);
        foreach ((ProjectLights one, ProjectLights other) in loose.Projects.Zip(tight.Projects))
        {
            Assert.All(one.Quarters.Zip(other.Quarters), pair => Assert.True(pair.Second.Red >= pair.First.Red && pair.Second.Green <= pair.First.Green));
            if (one.Changes is { } day) Assert.True(string.CompareOrdinal(other.Changes, day) <= 0 && other.Changes is not null);
        }
    }

    [Fact]
    public async Task A_lever_that_leaves_the_name_of_the_projects_course_moves_no_light()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        Scenario scenario = Beichen.Baseline;
        CompiledPlan[] plans = [scenario.Plan, .. scenario.Plan.Seeds.Levers.SelectMany(lever => (double[])[lever.Low, lever.High], (lever, value) =>
            scenario.Compile(Variant.Setting(new LeverChoice(lever.Id, scenario.Plan.Seeds.Everywhere(lever), value))))];
        var lights = new List<string>();
        foreach (CompiledPlan plan in plans)
        {
            LightsAnswer answer = await LightsQuestion.Ask(evaluator, plan, Rules, new Sampling(11, 128), null, Cancellation);
            lights.Add(string.Join('\n', answer.Projects.SelectMany(project => project.Quarters, (project, light) => $"{project.Id} {light}")));
        }

        for (int i = 1; i < plans.Length; i++)
            Assert.True(plans[i].ProjectCourse != plans[0].ProjectCourse || lights[i] == lights[0], $"{plans[i].Levers[^1]}");
        // Chains' two, duty-free shops, certification and talent: lowest and highest of each.
        Assert.Equal(10, plans.Skip(1).Count(plan => plan.ProjectCourse == plans[0].ProjectCourse));
        Assert.True(lights.Distinct(StringComparer.Ordinal).Count() > 5);
    }
}
