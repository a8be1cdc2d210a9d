using System.Buffers.Binary;
using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Tests.Pages;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Figures;

/// <summary>The figures of a stored run, for every medium.</summary>
public sealed class DeskFiguresTests
{
    [Fact]
    public async Task Every_figure_carries_just_what_it_shows_and_its_true_size()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        foreach (Figure figure in DeskFigures.Draw(run, Language.Zh, Record, Rules))
        {
            Assert.NotEmpty(figure.Data.Rows);
            Assert.All(figure.Data.Rows, row => Assert.Equal(figure.Data.Columns.Count, row.Count));
            Assert.True(figure.Measure.Zh.Length > 0, figure.Name);
            byte[] png = figure.Png(FigureMedium.Word);
            Assert.Equal("pHYs"u8.ToArray(), png[37..41]);
            Assert.Equal(300, Math.Round(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(41)) * 0.0254));
            Assert.Equal(156, Math.Round(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)) / 300.0 * 25.4));
            Assert.Contains("<desc>", figure.Svg(FigureMedium.Word), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_prior_predictive_panel_lays_the_run_over_what_was_on_record_before_it()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        RangeInput panel = PriorPredictiveFigures.Of(run, Record, new FigureSource("baseline", run.Draws, 1, "0123456789abcdef"))!;
        Assert.Equal(["GDP, real", "Fixed-asset investment", "General public budget revenue"], panel.Rows.Select(row => row.Name.En), StringComparer.Ordinal);
        TargetScore gdp = run.Run.Summary.Target("gdp");
        Assert.Equal(new RangeMark(gdp.P10, gdp.P50, gdp.P90), panel.Rows[0].Ranges[0]);
        Assert.Equal([0.09, 0.036, 0.036, 0.048, 0.015, 0.066], panel.Rows[0].Dots.Select(growth => Math.Round(growth, 6)));
        Assert.Equal([-0.152, -0.088, 0.144, -0.202, 0.113], panel.Rows[2].Dots.Select(growth => Math.Round(growth, 6)));
        // The run's city is drawn by the rule of its series, and measured over the mean of its quarters.
        RangeMark city = panel.Rows[0].Ranges[1]!.Value, rule = panel.Rows[0].Ranges[2]!.Value;
        Assert.InRange(city.Middle, rule.Middle - 0.006, rule.Middle + 0.006);
        Assert.InRange((city.High - city.Low) / (rule.High - rule.Low), 0.85, 1.15);
        Assert.Null(panel.Rows[1].Ranges[1]);
        int inside = panel.Rows.Sum(row => row.Dots.Count(growth => growth >= row.Ranges[0]!.Value.Low && growth <= row.Ranges[0]!.Value.High));
        Assert.StartsWith($"Of 16 growths on record, {inside} ", panel.Headline.En, StringComparison.Ordinal);
        Assert.Null(PriorPredictiveFigures.Of(run, [], new FigureSource("baseline", run.Draws, 1, "0123456789abcdef")));
    }

    [Fact]
    public async Task The_lights_of_a_stored_run_are_those_that_the_question_gives_on_the_same_draws()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        LightRules rules = Rules;
        RunLights lights = RunLights.Of(run, rules)!;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        CompiledPlan plan = Scenario.Open(Path.Combine(StoredRuns.Scenarios, "baseline.yaml")).Plan;
        LightsAnswer asked = await LightsQuestion.Ask(
            evaluator, plan, rules, new Sampling(Sampling.DefaultSeed, run.Draws), null, TestContext.Current.CancellationToken);
        Assert.Equal(asked.Projects.Select(project => (project.Id, project.Changes)), lights.Projects.Select(project => (project.Id, project.Row.Changes)));
        foreach ((ProjectLights one, (string id, LightsRow row)) in asked.Projects.Zip(lights.Projects))
        {
            Assert.Equal(one.Quarters.Select(light => light.Quarter), lights.Quarters, StringComparer.Ordinal);
            foreach ((QuarterLight light, (double green, double yellow, double red)) in one.Quarters.Zip(row.Chances))
            {
                Assert.Equal(light.Green, green, 1e-12);
                Assert.Equal(light.Yellow, yellow, 1e-12);
                Assert.Equal(light.Red, red, 1e-12);
            }

            Assert.Equal(lights.For(id), row.Chances);
        }

        Figure gantt = DeskFigures.Draw(run, Language.En, rules: rules).Single(figure => figure.Name == "project-gantt");
        Assert.Contains("red_2022Q4", gantt.Data.Columns, StringComparer.Ordinal);
        Assert.Contains("County A", gantt.Measure.En, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskFigures.Draw(run, Language.En), figure => figure.Measure.En.Contains("light", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_margins_drawn_are_those_that_the_run_says_and_their_classes_hold_its_chances()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        Figure margins = DeskFigures.Draw(run, Language.Zh).Single(figure => figure.Name == "margins");
        foreach (TargetMargin said in run.Run.Summary.Sayings!.Margins)
        {
            TargetScore score = run.Run.Summary.Target(said.Target);
            IReadOnlyList<object?>[] rows = [.. margins.Data.Rows.Where(row => Equals(row[0], score.Zh))];
            Assert.Equal(((object)said.Unit, (object)said.P10, (object)said.P50, (object)said.P90), (rows[0][1]!, rows[0][2]!, rows[0][3]!, rows[0][4]!));
            double met = rows.Where(row => (double)row[6]! >= 0).Sum(row => (double)row[8]!),
                missed = rows.Where(row => (double)row[6]! < 0).Sum(row => (double)row[8]!);
            Assert.InRange(met, score.Probability!.Value - 0.0151, score.Probability.Value + 1e-9);
            Assert.InRange(missed, 1 - score.Probability.Value - 0.0151, 1 - score.Probability.Value + 1e-9);
        }
    }

    [Fact]
    public async Task The_plane_of_two_targets_is_of_the_pair_that_fights_most_and_its_quadrants_are_their_chances()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        TargetConflict hardest = run.Run.Summary.Sayings!.Conflicts.First(pair => pair.Fights());
        Figure joint = DeskFigures.Draw(run, Language.Zh).Single(figure => figure.Name == "joint");
        foreach (string id in (string[])[hardest.A, hardest.B])
            Assert.Contains(run.Run.Summary.Target(id).Zh, joint.Headline.Zh, StringComparison.Ordinal);
        Assert.Contains($"也达成的占{ProbabilityWords.Text((double)hardest.HitsBoth / hardest.HitsA)}", joint.Headline.Zh, StringComparison.Ordinal);
        Assert.Equal(run.Draws, joint.Data.Rows.Count);
    }

    [Fact]
    public async Task The_entities_of_a_stored_run_are_drawn_from_its_own_columns()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        IReadOnlyList<Figure> figures = DeskFigures.Draw(run, Language.Zh, Record);
        Figure Named(string name) => figures.Single(figure => figure.Name == name);
        string last = run.Run.Manifest.Horizon;
        double[] Column(Kernel.Runs.EntityKind kind, string entity, string name) => run.Run.Column(last, kind, entity, name);
        double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

        // Each chain: what it makes is what it spends, and its output is its own.
        Assert.All(Named("chains").Data.Rows, row => Assert.Equal((double)row[1]! + (double)row[2]! + (double)row[3]!,
            (double)row[4]! + (double)row[5]! + (double)row[6]!, 1e-9));
        double plants = run.Plan.Chains.Sum(chain => Enumerable.Range(0, 4).Sum(quarter =>
            run.Run.Column(run.Plan.Start.Plus(quarter).ToString(), Kernel.Runs.EntityKind.Chain, chain.Name.Id, "FromProjects").Average()));
        Assert.Equal(plants, Named("chains").Data.Rows.Sum(row => (double)row[2]!), 1e-9);

        // Commercial districts: gains of all are the net gain of the district.
        IReadOnlyList<IReadOnlyList<object?>> commerce = Named("commerce").Data.Rows;
        Assert.Equal((double)commerce[^1][1]!, commerce.SkipLast(2).Sum(row => (double)row[1]!), 1e-6);

        Assert.Equal(run.Plan.Parks.Length * 4, Named("parks").Data.Rows.Count);
        double used = Median(Column(Kernel.Runs.EntityKind.Park, run.Plan.Parks[0].Name.Id, "LandUsed"));
        Assert.InRange((double)Named("parks").Data.Rows[3][2]!, used * 0.99, used * 1.01);
        double firms = Median(Column(Kernel.Runs.EntityKind.District, run.Plan.Name.Id, "HighTechFirms"));
        Assert.InRange((double)Named("ladder").Data.Rows[3][3]!, firms - 2, firms + 2);
        Assert.Equal([0.036, 0.036, 0.048, 0.015, 0.066], Named("gdp-fan").Data.Rows.Take(5).Select(row => Math.Round((double)row[9]!, 6)));
    }

    private static LightRules Rules => LightRulesFile.Read(Path.Combine(StoredRuns.Scenarios, "..", "seeds", "lights", "county-a-2025.yaml"));

    private static IReadOnlyList<RecordLine> Record => RecordLine.Read(Path.Combine(StoredRuns.Scenarios, "..", "seeds", "beichen", "record.csv"));

    [Fact]
    public async Task The_parts_of_the_waterfall_add_up_to_mean_growth()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        Figure pulls = DeskFigures.Draw(run, Language.En).Single(figure => figure.Name == "pulls");
        double[] growth = run.Run.Column(run.Run.Manifest.Horizon, Kernel.Runs.EntityKind.District, run.Plan.Name.Id, "GdpGrowthYearToDate");
        Assert.Equal(growth.Average() * 100, pulls.Data.Rows.Sum(row => (double)row[1]!), 6);
    }
}
