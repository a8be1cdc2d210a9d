using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Dates;

/// <summary>Dates that a scenario asks of projects, on projects that wait for no park.</summary>
public sealed class ProjectDateTests
{
    private static readonly string[] Kept = ["red-star-refit", "wangfujing-mall"];
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 2048);
    private const string Quiet =
        "changes:\n  - {path: outbreaks/building-loss, value: {value: 0, unit: fraction, basis: derived, confidence: low, source: none in this test}}\n";
    private static readonly Quarter End = new(2026, 4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task A_shift_moves_the_day_of_every_draw_by_exactly_so_many_quarters(int quarters)
    {
        double[] before = await Days("", "red-star-refit"), after = await Days($"  - {{project: red-star-refit, shift: {quarters}}}", "red-star-refit");
        int seen = 0;
        for (int draw = 0; draw < before.Length; draw++)
        {
            if (before[draw] <= 0)
            {
                Assert.Equal(before[draw], after[draw]);
                continue;
            }

            if (before[draw] == ProjectOutput.Never || before[draw] + quarters is < 0.25 or > 19) continue;
            Assert.Equal(before[draw] + quarters, after[draw], 6);
            seen++;
        }

        Assert.True(seen > 500, $"only {seen} draws show it");
    }

    [Fact]
    public async Task The_median_of_the_draws_lands_in_the_quarter_asked_for()
    {
        double[] before = await Days("", "wangfujing-mall"), after = await Days("  - {project: wangfujing-mall, quarter: 2022Q2}", "wangfujing-mall");
        Assert.False(Median(before) is > 1 and <= 2, $"{Median(before)} as planned: it shows nothing");
        Assert.InRange(Median(after), 1.4, 1.6);

        double[] later = await Days("  - {project: wangfujing-mall, date: 2023-12-31, as: median}", "wangfujing-mall");
        Assert.InRange(Median(later), 7.85, 8.1);
    }

    [Fact]
    public async Task A_fixed_date_holds_in_every_draw_that_has_it_before_it_and_none_of_them_fails()
    {
        double[] before = await Days("", "red-star-refit"), after = await Days("  - {project: red-star-refit, quarter: 2022Q4, fixed: true}", "red-star-refit");
        Assert.Contains(ProjectOutput.Never, before);
        Assert.All(before.Zip(after), pair => Assert.True(pair.First <= 0 ? pair.Second == pair.First : Math.Abs(pair.Second - 3.5) < 1e-6, $"{pair}"));
    }

    [Fact]
    public async Task A_milestone_names_its_stage()
    {
        double[] completed = await Days("  - {project: red-star-refit, milestone: red-star-refitted, quarter: 2022Q3, fixed: true}", "red-star-refit",
            "CompletionDate");
        double[] asDrawn = await Days("", "red-star-refit", "CompletionDate");
        Assert.All(asDrawn.Zip(completed), pair => Assert.True(pair.First <= 0 ? pair.Second == pair.First : Math.Abs(pair.Second - 2.5) < 1e-6, $"{pair}"));
    }

    [Fact]
    public void What_was_put_in_place_before_the_first_day_and_what_an_ordinary_year_counts_on_stay()
    {
        CompiledPlan before = Open("").Plan, after = Open("  - {project: red-star-refit, quarter: 2023Q4}").Plan;
        double[] first = State(before), second = State(after);
        int[] money = [ProjectState.InPlace, ProjectState.RecordedAtStart, ProjectState.BaseYearInvestment, ProjectState.PendingOne, ProjectState.CountedMoney,
            ProjectState.CountedOrigin, ProjectState.Investment];
        Assert.All(money, column => Assert.Equal(Column(first, column), Column(second, column)));
        Assert.NotEqual(Column(first, ProjectState.CommissioningWork), Column(second, ProjectState.CommissioningWork));
    }

    [Fact]
    public async Task The_run_names_what_moved_and_a_date_is_a_change_of_its_own()
    {
        Scenario scenario = Open("  - {project: wangfujing-mall, quarter: 2022Q2}\n  - {project: red-star-refit, shift: 1}");
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun run = await evaluator.Run(scenario.Plan, new Sampling(1, 64), null, Cancellation);
        MovedDate[] moved = [.. run.Identity.MovedDates];
        Assert.Equal(["wangfujing-mall", "red-star-refit"], moved.Select(date => date.Project), StringComparer.Ordinal);
        Assert.Equal(("shift", "median"), (moved[1].Rule, moved[0].Rule));
        Assert.Equal("2022Q2", moved[0].Now);
        Assert.NotEqual(moved[0].Was, moved[0].Now, StringComparer.Ordinal);
        Assert.Contains("wangfujing-open", moved[0].Milestones, StringComparer.Ordinal);
        Assert.Equal(2, scenario.Changes.Count(change => change.Kind == ChangeKind.Date));
        ulong withoutDates = 0;
        for (int i = 0; i < scenario.Changes.Count; i++) withoutDates |= scenario.Changes[i].Kind == ChangeKind.Date ? 0 : 1UL << i;
        Assert.All(scenario.Compile(Variant.Keeping(withoutDates)).Plan.Projects, project => Assert.Null(project.Date));
        Assert.NotEqual(scenario.Plan.Fingerprint, FewProjects.Open(Kept).Plan.Fingerprint, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_dated_plan_has_the_same_bits_at_every_width()
    {
        CompiledPlan plan = Open("  - {project: wangfujing-mall, quarter: 2022Q2}\n  - {project: red-star-refit, shift: -1}").Plan;
        var prints = new List<string>();
        foreach (int width in new[] { 1, 2, 4, 8 })
        {
            await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 1, Width = width }, Cancellation);
            prints.Add((await evaluator.Run(plan, new Sampling(1, 64), null, Cancellation)).ResultFingerprint);
        }

        Assert.Single(prints.Distinct(StringComparer.Ordinal));
    }

    // Outbreaks hold up building on any plan: without them a date is what was asked for.
    private static Scenario Open(string dates, Quarter? horizon = null) => FewProjects.Open(Kept, Quiet + (dates.Length == 0 ? "" : $"dates:\n{dates}\n"),
        horizon);

    private static async Task<double[]> Days(string dates, string project, string column = "ProductionDate")
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun run = await evaluator.Run(Open(dates, End).Plan, Draws, null, Cancellation);
        return run.Columns.Column(run.Columns.Quarters - 1, EntityKind.Project, project, column)!;
    }

    private static double Median(double[] days)
    {
        double[] reached = [.. days.Where(day => day < ProjectOutput.Never).Order()];
        return reached[reached.Length / 2];
    }

    private static double[] State(CompiledPlan plan)
    {
        ProjectParameters project = plan.Plan.Projects.Single(one => one.Name.Id is "red-star-refit");
        LaneBlock block = LaneBlock.Create(ProjectState.Count, 1);
        var tables = new ProjectTables(project, new CurveTable(project.Curve), 0, 4) { DateScale = 2 };
        ProjectStart.Initialise<Lanes1>(project, tables, plan.Plan.DelayFamily, plan.Plan.Factors, plan.Plan.Name.Key, new QuarterContext(0, 0, 1, 0),
            block.Tile(0));
        return block.Values;
    }

    private static double[] Column(double[] state, int column) => state[(column * Tile.Draws)..((column + 1) * Tile.Draws)];
}
