using System.Collections.Concurrent;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Briefing;
using Beichen.Sim.Charts;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Deciding;

/// <summary>
/// Every page of every figure of an answer, from questions asked in earnest but of few draws, so that chances are often none or all and intervals wide.
/// By default of one scenario at the two sizes with the least room; with <c>BEICHEN_LINT=1</c> of every scenario at every size.
/// </summary>
public sealed class AnswerLintTests(ITestOutputHelper output)
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("BEICHEN_LINT") is "1";
    private static readonly string Scenarios = Path.Combine(TemporaryFolder.Repository, "scenarios");
    private static readonly string[] All =
        [.. Directory.EnumerateFiles(Scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
    private static readonly string[] Targets = Whole ? ["gdp", "fixed-asset-investment", "jobs", "eaglet-firms"] : ["fixed-asset-investment"];

    public static TheoryData<string> Asked => [.. Whole ? All : ["combined-push"]];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Nothing_is_wrong_with_any_label_of_an_answer(string id)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Scenario scenario = Scenario.Open(Path.Combine(Scenarios, id + ".yaml"));
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, cancellation);
        var draw = new List<Func<Language, Figure>>();
        foreach (string target in Targets)
        {
            TargetParameters scored = scenario.Plan.ScoredTarget(target);
            if (id != "baseline")
            {
                AttributionReport added = await AttributionQuestion.Ask(evaluator, scenario, new AttributionRequest(target, Draws(16), 2), null, cancellation);
                draw.Add(language => FigureOfAnswer.Of(added, scored, language));
            }

            FactorReport causes =
                (await FactorQuestion.Ask(evaluator, scenario.Plan, new FactorRequest([target], Draws(32), ["causes"]), null, cancellation))[0];
            draw.Add(language => FigureOfAnswer.Of(causes, scored, language));
            foreach ((string method, int size) in ((string, int)[])[(SensitivityRequest.Morris, 2), (SensitivityRequest.Sobol, 2)])
            {
                SensitivityReport levers = await SensitivityQuestion.Ask(
                    evaluator, scenario, new SensitivityRequest(target, Draws(8)) { Method = method, Size = size }, null, cancellation);
                draw.Add(language => FigureOfAnswer.Of(levers, scored, language));
            }

            DiscoveryReport found = await DiscoveryQuestion.Ask(evaluator, scenario.Plan, new DiscoveryRequest(target, Draws(256)), cancellation);
            draw.Add(language => FigureOfAnswer.Of(found, scored, language));
            foreach (double asked in (double[])[0.1, 0.5])
            {
                LatestSafeReport slack = await LatestSafeQuestion.Ask(
                    evaluator, scenario, new LatestSafeRequest(target, asked, Draws(16)) { Quarters = 2 }, null, cancellation);
                draw.Add(language => FigureOfAnswer.Of(slack, scored, language));
            }

            AchieveReport takes = await AchieveQuestion.Ask(evaluator, scenario, new AchieveRequest([target], 0.6, Draws(32))
            {
                Levers = ["approval-pace", "attraction-effort", "project-punctuality"],
            }, null, cancellation);
            draw.Add(language => FigureOfAnswer.Of(takes, [scored], language));
            CompiledPlan[] plans = [scenario.Plan, .. All.Where(other => other != id).Take(2).Select(other => Plan(other))];
            foreach (bool hits in (bool[])[true, false])
            {
                SettleReport settle = await SettleQuestion.Ask(evaluator, plans, new SettleRequest(target, Draws(128)) { ByHits = hits }, cancellation);
                if (settle.Inputs.Count > 0) draw.Add(language => FigureOfAnswer.Of(settle, scored, path => InputNames.Of(path, plans[0]), language));
            }
        }

        foreach (string county in (string[])["county-a-2025", "county-b-2022", "county-c-2015"])
        {
            LightRules rules = LightRulesFile.Read(Path.Combine(TemporaryFolder.Repository, "seeds", "lights", county + ".yaml"));
            LightsAnswer lights = await LightsQuestion.Ask(evaluator, scenario.Plan, rules, Draws(32), null, cancellation);
            if (lights.Projects.Count > 0) draw.Add(language => FigureOfAnswer.Of(lights, rules, language));
        }

        VintagesAnswer vintages = await Vintages(evaluator, scenario.Plan, cancellation);
        draw.Add(language => FigureOfAnswer.Of(vintages, Sampling.DefaultSeed, language));
        Check(id, draw);
    }

    private static Sampling Draws(int draws) => new(Sampling.DefaultSeed, draws);

    private static CompiledPlan Plan(string id) => Scenario.Open(Path.Combine(Scenarios, id + ".yaml")).Plan;

    // As if growth fell short in one quarter and made up for it in the next; a year of an outbreak cannot come to what another can.
    private static async Task<VintagesAnswer> Vintages(Evaluator evaluator, CompiledPlan plan, CancellationToken cancellation)
    {
        PublishedIndicator gdp = PublishedIndicator.All.Single(one => one.Id == "gdp-growth");
        var releases = new List<KeptRelease>();
        double[] growth = plan.Scenario.Id == "omicron-q1" ? [-0.06, -0.04] : [0.04, 0.055];
        for (int quarter = 1; quarter <= growth.Length; quarter++)
        {
            var known = new KnownActuals(new Quarter(2022, quarter), [.. growth.Take(quarter).Select((value, at) =>
                new Observation(gdp, new Quarter(2022, at + 1), 3, value, gdp.Rounding, 0.003, "a:1:1"))], []);
            releases.Add(KeptRelease.Of(quarter, plan, known,
                await ConditionQuestion.Ask(evaluator, plan, new ConditionRequest(known, Draws(2048)), cancellation)));
        }

        return await VintagesQuestion.Ask(evaluator, plan, releases, Draws(2048), cancellation);
    }

    private void Check(string scenario, List<Func<Language, Figure>> draw)
    {
        var problems = new ConcurrentBag<string>();
        (int pages, int labels) = (0, 0);
        foreach (Language language in (Language[])[Language.Zh, Language.En])
        {
            foreach (FigureMedium medium in Whole ? FigureMedium.All : [FigureMedium.Word, FigureMedium.Slide])
            {
                Parallel.ForEach(draw.SelectMany(one => one(language).Pages(medium)), page =>
                {
                    Interlocked.Increment(ref pages);
                    Interlocked.Add(ref labels, page.Labels(medium).Count);
                    foreach (string problem in FigureLint.CheckPage(page, medium))
                        problems.Add($"{scenario} {language} {medium.Name} {page.Name} ({page.Headline.En}): {problem}");
                });
            }
        }

        output.WriteLine($"{scenario}: {draw.Count} figures, {pages} pages, {labels} labels, {problems.Count} problems");
        Assert.True(problems.IsEmpty, string.Join('\n', problems.Order(StringComparer.Ordinal)));
    }
}
