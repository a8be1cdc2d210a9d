using System.Collections.Concurrent;
using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Tests.Pages;
using Beichen.Sim.Charts;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Figures;

/// <summary>
/// Every page of every figure of runs and of comparisons: no label over another, beyond the edge, cut, without a
/// glyph or under the least size, and no page higher than its medium. By default two scenarios on few draws, in both
/// languages at the two sizes that have the least room; with <c>BEICHEN_LINT=1</c> every scenario in every size and language.
/// </summary>
public sealed class LintTests(ITestOutputHelper output)
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("BEICHEN_LINT") is "1";
    private static readonly Language[] Languages = [Language.Zh, Language.En];
    private static readonly string[] Drawn =
        Whole ? [.. StoredRuns.All.Where(scenario => scenario != "baseline").Prepend("baseline")] : ["baseline", "projects-on-time"];
    private static readonly IReadOnlyList<FigureMedium> Media = Whole ? FigureMedium.All : [FigureMedium.Word, FigureMedium.Slide];
    private static readonly Sample Draws = Whole ? Sample.First : Sample.Few;

    public static TheoryData<string> Scenarios => [.. Drawn];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Nothing_is_wrong_with_any_label_of_a_run(string scenario)
    {
        using StoredColumns run = await StoredRuns.Open(scenario, Draws);
        Check(scenario, language => DeskFigures.Draw(run, language, Record, Rules));
    }

    [Fact]
    public async Task Nothing_is_wrong_with_any_label_of_a_comparison()
    {
        using Requests requests = await Requests.On(Draws, Drawn);
        IReadOnlyList<ScenarioRun> runs = CompareFactsWriter.Scenarios(requests.Request.Runs);
        ScenarioComparison comparison = CompareFactsWriter.Compare(requests.Request.Runs);
        string fingerprint = requests.Request.Run.Run.Manifest.ResultFingerprint;
        Check("comparison", language =>
        [
            .. ComparisonFigures.Draw(runs, fingerprint, comparison, language), .. ComparisonFigures.OfChances(runs, fingerprint, comparison, language),
            .. requests.Request.Run.Run.Summary.Targets.Select(target => ComparisonFigures.OfDraws(runs, fingerprint, target.Id, language)),
        ]);
    }

    private void Check(string name, Func<Language, IReadOnlyList<Figure>> draw)
    {
        (int pages, int labels) = (0, 0);
        var problems = new ConcurrentBag<string>();
        foreach (Language language in Languages)
        {
            IReadOnlyList<Figure> figures = draw(language);
            foreach (FigureMedium medium in Media)
            {
                Parallel.ForEach(figures.SelectMany(figure => figure.Pages(medium)), page =>
                {
                    Interlocked.Increment(ref pages);
                    Interlocked.Add(ref labels, page.Labels(medium).Count);
                    foreach (string problem in FigureLint.CheckPage(page, medium)) problems.Add($"{name} {language} {medium.Name} {page.Name}: {problem}");
                });
            }
        }

        output.WriteLine($"{name}: {pages} pages, {labels} labels, {problems.Count} problems");
        Assert.True(problems.IsEmpty, string.Join('\n', problems.Order(StringComparer.Ordinal)));
    }

    private static LightRules Rules => LightRulesFile.Read(Path.Combine(StoredRuns.Scenarios, "..", "seeds", "lights", "county-a-2025.yaml"));

    private static IReadOnlyList<RecordLine> Record => RecordLine.Read(Path.Combine(StoredRuns.Scenarios, "..", "seeds", "beichen", "record.csv"));
}
