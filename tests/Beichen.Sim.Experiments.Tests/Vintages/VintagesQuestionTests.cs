using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Vintages;

/// <summary>How chances moved from release to release.</summary>
public sealed class VintagesQuestionTests
{
    [Fact]
    public async Task The_parts_of_every_release_sum_to_its_change_revisions_stand_apart_and_the_known_year_is_scored()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        CompiledPlan plan = Beichen.Baseline.Plan;
        KnownFact building = new("yadea-2", new ProjectFact(1, ProjectStage.Building, ProjectStage.Building), "building", "b:5:5");
        KnownActuals[] known =
        [
            new KnownActuals(new Quarter(2022, 1), [Figure(1, 0.031)], []),
            new KnownActuals(new Quarter(2022, 2), [Figure(1, 0.033), Figure(2, 0.03)], [building]),
            new KnownActuals(new Quarter(2022, 4), [Figure(1, 0.033), Figure(2, 0.03), Figure(4, 0.035)], [building]),
        ];
        var releases = new List<KeptRelease>();
        foreach (KnownActuals actuals in known)
        {
            ConditionAnswer answer = await ConditionQuestion.Ask(evaluator, plan, new ConditionRequest(actuals, new Sampling(7, 4096)), cancellation);
            releases.Add(new KeptRelease(KeptRelease.CurrentFormat, releases.Count + 1, "baseline", plan.Fingerprint,
                [.. actuals.Observations.Select(KeptFigure.Of)], [.. actuals.Facts.Select(KeptFact.Of)], answer));
        }

        VintagesAnswer vintages = await VintagesQuestion.Ask(evaluator, plan, releases, new Sampling(7, 4096), cancellation);
        IReadOnlyDictionary<string, double> before = vintages.Before;
        foreach (ReleaseMove release in vintages.Releases)
        {
            foreach (VintageTarget target in vintages.Targets)
            {
                double change = release.Chances[target.Id] - before[target.Id];
                Assert.Equal(change, release.Revisions[target.Id] + release.News[target.Id], 1e-12);
                Assert.Equal(change, release.Effects.Sum(effect => effect.Moved[target.Id]), 1e-12);
            }

            before = release.Chances;
        }

        Assert.Equal([false], vintages.Releases[0].Effects.Select(effect => effect.IsRevision));
        Assert.Equal(["gdp-growth 2022Q1", "yadea-2 building", "gdp-growth 2022Q2"],
            vintages.Releases[1].Effects.Select(effect => effect.Name), StringComparer.Ordinal);
        Assert.Equal([true, false, false], vintages.Releases[1].Effects.Select(effect => effect.IsRevision));

        // Known at 3.5 %: the plan and the two releases before it are scored, and the last figure's rival by its distance.
        VintageScore[] scores = [.. vintages.Scores];
        Assert.Equal([0, 1, 2], scores.Select(score => score.Release));
        Assert.True(Math.Max(scores[1].Crps, scores[2].Crps) < 0.7 * scores[0].Crps, string.Join(' ', scores.Select(score => score.Crps)));
        Assert.Null(scores[0].CrpsOfLast);
        Assert.Equal(0.005, scores[2].CrpsOfLast!.Value, 1e-12);
        Assert.Equal(vintages.Brier!.Value.Score, scores.Average(score => score.Brier), 1e-12);
        Assert.Equal(3, vintages.Coverage!.Value.Total);
    }

    private static Observation Figure(int quarter, double value)
    {
        PublishedIndicator gdp = PublishedIndicator.All.Single(one => one.Id == "gdp-growth");
        return new Observation(gdp, new Quarter(2022, quarter), 3, value, gdp.Rounding, 0.003, "a:1:1");
    }
}
