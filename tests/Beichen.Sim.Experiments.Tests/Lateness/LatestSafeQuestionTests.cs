using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Lateness;

/// <summary>How late each of five projects may finish.</summary>
public sealed class LatestSafeQuestionTests(FiveProjects five) : IClassFixture<FiveProjects>
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 1024);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.3)]
    [InlineData(0.35)]
    public async Task The_latest_safe_quarter_is_that_of_brute_force_over_all_quarters(double probability)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        LatestSafeReport report = await LatestSafeQuestion.Ask(evaluator, five.Scenario, new LatestSafeRequest(FiveProjects.Target, probability, Draws), null,
            Cancellation);
        Assert.Equal(5, report.Projects.Count);
        foreach (ProjectLateness project in report.Projects)
        {
            int[] hits = [.. await five.Hits(project.Id, Draws, Cancellation)];
            Assert.Equal(hits, project.Curve.Select(point => (int)Math.Round(point.Share * Draws.Draws)));
            Assert.Equal(Latest(hits, probability), project.Slack);
        }

        Assert.Contains(report.Projects, project => project.Moves < 0);
    }

    [Fact]
    public async Task Shares_of_what_all_change_together_add_up_to_it_and_are_those_of_every_nested_order()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var request = new LatestSafeRequest(FiveProjects.Target, 0.3, new Sampling(Sampling.DefaultSeed, 512)) { Quarters = 4, Orders = 200 };
        LatestSafeReport report = await LatestSafeQuestion.Ask(evaluator, five.Scenario, request, null, Cancellation);
        Assert.Equal(report.Joint.Change, report.Projects.Sum(project => project.JointShare!.Value), 9);
        Assert.Contains(report.Projects, project => project.JointShare < -0.01);
        string[] ids = [.. report.Projects.Select(project => project.Id)];
        int[] kinds = [.. ids.Select(id => (int)five.Scenario.Plan.Plan.Projects.Single(project => project.Name.Id == id).Kind)];
        var chances = new Dictionary<int, double>();
        for (int set = 0; set < 1 << ids.Length; set++)
        {
            Variant late = new() { Levers = [.. ids.Where((_, i) => (set >> i & 1) == 1).Select(id => new LeverChoice("project-slip", [id], 4))] };
            chances[set] = (await evaluator.Margins(five.Scenario.Compile(late), request.Sampling, Cancellation)).Of(FiveProjects.Target)
                .Count(TargetMargins.IsHit) / 512.0;
        }

        double[] exact = new double[ids.Length];
        int[][] orders = [.. Orders([.. Enumerable.Range(0, ids.Length)]).Where(order =>
            order.Zip(order.Skip(1)).Count(pair => kinds[pair.First] != kinds[pair.Second]) == kinds.Distinct().Count() - 1)];
        foreach (int[] order in orders)
        {
            int set = 0;
            foreach (int player in order)
            {
                exact[player] += (chances[set | (1 << player)] - chances[set]) / orders.Length;
                set |= 1 << player;
            }
        }

        for (int i = 0; i < ids.Length; i++)
            Assert.InRange(report.Projects[i].JointShare!.Value - exact[i], -0.003, 0.003);
    }

    private static IEnumerable<int[]> Orders(int[] left) => left.Length == 0 ? [[]]
        : left.SelectMany(first => Orders([.. left.Where(one => one != first)]).Select(rest => (int[])[first, .. rest]));

    [Fact]
    public async Task Curves_never_rise_and_a_higher_chance_asked_for_never_allows_more()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var slack = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (double probability in new[] { 0.1, 0.2, 0.3, 0.4, 0.9 })
        {
            LatestSafeReport report = await LatestSafeQuestion.Ask(evaluator, five.Scenario, new LatestSafeRequest(FiveProjects.Target, probability, Draws),
                null, Cancellation);
            Assert.All(report.Projects.Select(project => project.Curve).Append(report.Joint.Curve),
                curve => Assert.Equal(curve.OrderByDescending(point => point.Low).Select(point => point.Slip), curve.Select(point => point.Slip)));
            foreach (ProjectLateness project in report.Projects)
            {
                int now = project.Slack ?? -1;
                if (slack.TryGetValue(project.Id, out int before)) Assert.True(now <= before, project.Id);
                slack[project.Id] = now;
            }
        }

        Assert.All(slack.Values, value => Assert.Equal(-1, value));
    }

    [Fact]
    public async Task Where_the_chance_is_short_as_planned_no_quarter_is_safe_and_the_answer_says_how_far()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        LatestSafeReport report = await LatestSafeQuestion.Ask(evaluator, five.Scenario,
            new LatestSafeRequest(FiveProjects.Target, 0.95, Draws) { Projects = ["smc-2"], Quarters = 1 }, null, Cancellation);
        ProjectLateness project = Assert.Single(report.Projects);
        Assert.Null(project.Slack);
        Assert.Null(project.LatestSafe);
        Assert.False(report.IsSafeAsPlanned);
        Assert.Equal(0.95 - report.ChanceLow, report.Shortfall, 12);
        IReadOnlyList<Bilingual> sentences = LatestSafeSentences.Of(report, five.Scenario.Plan.ScoredTarget(FiveProjects.Target));
        Assert.Contains("no quarter is safe", sentences[0].En, StringComparison.Ordinal);
        Assert.Contains("谈不上稳妥", sentences[0].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_timing_does_not_matter_no_project_decides_it()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        LatestSafeReport report = await LatestSafeQuestion.Ask(evaluator, five.Scenario, new LatestSafeRequest("high-tech-firms", 0.5, Draws) { Quarters = 2 },
            null, Cancellation);
        Assert.False(report.TimingDecides);
        Assert.All(report.Projects, project => Assert.Equal(0, project.Criticality));
        Assert.Contains("No project decides", LatestSafeSentences.Of(report, five.Scenario.Plan.ScoredTarget("high-tech-firms"))[1].En,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("probability")]
    [InlineData("quarters")]
    [InlineData("project")]
    [InlineData("group")]
    public async Task What_cannot_be_asked_is_refused_by_name(string subject)
    {
        var request = new LatestSafeRequest(FiveProjects.Target, 0.5, Draws);
        request = subject switch
        {
            "probability" => request with { Probability = 1 },
            "quarters" => request with { Quarters = 9 },
            "project" => request with { Projects = ["siemens"] },
            _ => request with { Group = "no-such-park" },
        };
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        RefusedException refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            LatestSafeQuestion.Ask(evaluator, five.Scenario, request, null, Cancellation));
        Assert.Equal(subject, refusal.Subject);
    }

    // The antitonic fit by its min-max formula: f(q) = min over s ≤ q of max over t ≥ q of the mean of s … t.
    private static int? Latest(int[] hits, double probability)
    {
        int latest = -1;
        for (int q = 0; q < hits.Length; q++)
        {
            double fitted = Enumerable.Range(0, q + 1).Min(s => Enumerable.Range(q, hits.Length - q).Max(t => hits[s..(t + 1)].Average()));
            if (ExactProportion.Low((int)Math.Floor(fitted + 1e-9), Draws.Draws) < probability) break;
            latest = q;
        }

        return latest < 0 ? null : latest;
    }
}

/// <summary>A district of five projects, and how many draws hit with one of them late, from full runs.</summary>
public sealed class FiveProjects
{
    /// <summary>The target judged.</summary>
    public const string Target = "fixed-asset-investment";

    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; } = FewProjects.Open(["smc-2", "jiangtian-data", "chaoya-data-2", "yadea-2", "metro-4-north"]);

    /// <summary>Hits with a project 0, 1 … 8 quarters late.</summary>
    public async Task<IReadOnlyList<int>> Hits(string project, Sampling draws, CancellationToken cancellation)
    {
        if (_known.TryGetValue(project, out int[]? known)) return known;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, cancellation);
        var hits = new List<int>();
        for (int late = 0; late <= 8; late++)
        {
            CompiledPlan plan = late == 0 ? Scenario.Plan : Scenario.Compile(Variant.Setting(new LeverChoice("project-slip", [project], late)));
            ScoredRun run = await evaluator.Run(plan, draws, null, cancellation);
            TargetParameters target = plan.ScoredTarget(Target);
            var margins = new double[draws.Draws];
            TargetHits.ReadMargins(target, run.Columns, margins);
            hits.Add(margins.Count(margin => margin >= 0));
        }

        return _known[project] = [.. hits];
    }
}
