using System.Runtime.CompilerServices;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Briefing.Tests;

/// <summary>Figures from answers, with no silo running.</summary>
public sealed class RunFiguresTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 64);

    [Fact]
    public async Task A_run_has_five_figures_in_each_language_and_in_one_language_speaks_no_other()
    {
        ScoredRun run = await Run("baseline");
        foreach (Language language in Enum.GetValues<Language>())
        {
            IReadOnlyList<Figure> figures = RunFigures.Draw(run.Plan.Plan, run.Summary, run.Identity, language);
            Assert.Equal(["gdp-fan", "scoreboard", "project-gantt", "investment-curve", "milestones"],
                figures.Select(figure => figure.Name), StringComparer.Ordinal);
            Assert.All(figures, figure => Assert.Equal(language, figure.Language));
        }
    }

    [Fact]
    public async Task A_comparison_is_drawn_from_what_its_runs_say()
    {
        ScoredRun[] runs = [await Run("baseline"), await Run("projects-slip-1q")];
        var report = ComparisonReport.Of(runs, "gdp");
        Assert.Equal(["scenario-heat", "paired-differences", "small-multiples"],
            ComparisonFigures.Draw(report.Scenarios(), runs[0].ResultFingerprint, report.Comparison, Language.En).Select(figure => figure.Name),
            StringComparer.Ordinal);
        Figure[] chances = [.. ComparisonFigures.OfChances(report.Scenarios(), runs[0].ResultFingerprint, report.Comparison, Language.En)];
        Assert.Contains("chance-differences-gdp", chances.Select(figure => figure.Name), StringComparer.Ordinal);
        foreach (Figure figure in chances.Concat(ComparisonFigures.Draw(report.Scenarios(), runs[0].ResultFingerprint, report.Comparison, Language.En)))
        {
            foreach (FigureMedium medium in FigureMedium.All)
                Assert.Empty(FigureLint.Check(figure, medium).Select(problem => $"{figure.Name}: {problem}"));
        }
    }

    private static async Task<ScoredRun> Run(string scenario)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        return await evaluator.Run(
            Scenario.Open(Path.Combine(Root(), "scenarios", scenario + ".yaml")).Plan, Draws, null, TestContext.Current.CancellationToken);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
