using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Compare;

/// <summary>The briefing of several plans on the same draws: which chance moves, and what differs.</summary>
public static class ComparePage
{
    /// <summary>Name of the template.</summary>
    public const string Template = "compare";

    /// <summary>Writes the page.</summary>
    /// <param name="request">The runs, the reference first.</param>
    /// <param name="language">Chinese or English.</param>
    /// <exception cref="Plans.Problems.RefusedException">The runs cannot be paired, or there are too few or too many.</exception>
    public static BriefingPage Write(BriefingRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request.Runs, language);
        ScenarioComparison comparison = CompareFactsWriter.Compare(request.Runs);
        CompareFacts facts = CompareFactsWriter.Of(request.Runs, comparison);
        IReadOnlyList<ScenarioRun> scenarios = CompareFactsWriter.Scenarios(request.Runs);
        Figure[] figures = [.. ComparisonFigures.OfChances(scenarios, request.Run.Run.Manifest.ResultFingerprint, comparison, language)
            .Where(figure => string.Equals(figure.Name, $"chance-differences-{facts.Shown}", StringComparison.Ordinal))];
        var page = new PlansPage(request.Runs, comparison, facts, figures, language);
        return new BriefingPage(
            Template,
            language,
            page.Say($"{page.District}{page.Year}年推进方案比较简报", $"{page.District}: {page.Count} plans of {page.Year} compared"),
            page.Say($"（{page.Count}种方案，同一组{page.Cells.Count("run/draws")}次抽样，所列假设下的条件推演）",
                $"{page.Count} plans on the same {page.Cells.Count("run/draws")} draws; a conditional projection under stated assumptions"),
            [.. OutcomeSection.Write(page), .. DifferenceSection.Write(page), .. MovedSection.Write(page), .. Grounds(page)],
            [WordsGrid.Write(page), .. Reproduce(page, [.. request.Runs.Select(run => run.Run.Manifest)])]);
    }

    private static void Check(IReadOnlyList<StoredColumns> runs, Language language)
    {
        if (runs.Count is < 2 or > BriefingRefusals.MostRuns)
            throw BriefingRefusals.Of("several-runs", language, Numerals.Fixed(runs.Count, 0));
        RunManifest first = runs[0].Run.Manifest;
        foreach (StoredColumns run in runs)
        {
            RunManifest now = run.Run.Manifest;
            if (now.Actuals is { IsWeighted: true }) throw BriefingRefusals.Of("weighted", language, run.Run.Folder);
            if ((first.Seed, first.Draws, first.Start, first.Horizon) != (now.Seed, now.Draws, now.Start, now.Horizon))
                throw BriefingRefusals.Of("other-draws", language, run.Run.Folder, runs[0].Run.Folder);
            if (runs.First(other => string.Equals(other.Run.Manifest.ScenarioZh, now.ScenarioZh, StringComparison.Ordinal)) is { } same && same != run)
                throw BriefingRefusals.Of("twice", language, run.Run.Folder, same.Run.Folder);
        }
    }

    private static IEnumerable<Block> Grounds(PlansPage page)
    {
        Cells cells = page.Cells;
        (Claim level, Claim seed) = (cells.Rule("interval"), cells.Identity("run/seed"));
        Sentence prints = page.ListOf(Enumerable.Range(0, page.Facts.Count).Select(at =>
            page.Say($"“{page.Plan(at)}”{cells.Fingerprint($"runs/{at}/resultFingerprint")}",
                $"“{page.Plan(at)}” {cells.Fingerprint($"runs/{at}/resultFingerprint")}")));
        yield return new Section(4, page.Say($"口径与说明", $"Grounds"));
        yield return page.Write(
        [
            page.Say($"各方案用同一组抽样，逐次配对；{level}区间只含抽样误差，不含模型误差。",
                $"All plans share the draws and are paired one by one; a {level} interval holds the error of sampling alone, not that of the model."),
            AdviceSentences.Rule(page),
            page.Say($"种子{seed}；结果指纹：{prints}。", $"Seed {seed}; results: {prints}."),
        ], small: true);
    }

    // Scenarios are run by comparing them. A fork is no scenario, and a run that was given actuals is more than its scenario: each run is then made by itself.
    private static IEnumerable<Block> Reproduce(PlansPage page, IReadOnlyList<RunManifest> runs)
    {
        Cells cells = page.Cells;
        Sentence known = Sentence.Of($"-known");
        Sentence[] names = [.. runs.Select((_, at) => (Sentence)cells.Identity($"runs/{at}/scenario"))], folders;
        yield return Provenance.Heading(page);
        if (runs.All(run => run is { ForkedFrom: null, Actuals: null }))
        {
            yield return new CommandLine(Sentence.Of(
                $"beichen compare {Sentence.Join(names, " ")} --draws {cells.Identity("run/draws")} --seed "
                + $"{cells.Identity("run/seed")} --horizon {cells.Identity("run/horizon")} --out compare"));
            folders = [.. names.Select(name => Sentence.Of($"compare/{name}"))];
        }
        else
        {
            foreach (CommandLine command in runs.SelectMany((run, at) => Provenance.Runs(page, run, $"runs/{at}", known))
                .DistinctBy(command => command.Line.Text, StringComparer.Ordinal)) yield return command;
            folders = [.. names.Select((name, at) => runs[at].Actuals is null ? name : Sentence.Of($"{name}{known}"))];
        }

        yield return new CommandLine(Sentence.Of(
            $"beichen brief {Sentence.Join(folders, " ")} --template compare --lang {cells.Identity("language")} --format docx,html --out compare-brief"));
        yield return Provenance.Version(page);
    }
}
