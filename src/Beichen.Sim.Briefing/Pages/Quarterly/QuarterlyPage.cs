using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Quarterly;

/// <summary>The briefing after a quarter: what stands, what the rest of the year needs, which milestones come next.</summary>
public static class QuarterlyPage
{
    /// <summary>Name of the template.</summary>
    public const string Template = "quarterly";

    // In the order in which they are referred to.
    private static readonly string[] Shown = ["gdp-fan", "investment-curve", ComingSection.Gantt];

    // Projects that a page has room for beside its text; the least sure are those to be watched.
    private const int MostProjects = 10;

    /// <summary>Writes the page.</summary>
    /// <param name="request">One run, and the quarter.</param>
    /// <param name="language">Chinese or English.</param>
    /// <exception cref="Plans.Problems.RefusedException">The run keeps outcomes alone, or the quarter is none of it.</exception>
    public static BriefingPage Write(BriefingRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        StoredColumns run = BriefingRefusals.One(request, language, Template);
        RunLights? lights = request.Rules is null ? null : RunLights.Of(run, request.Rules);
        QuarterFacts facts = QuarterFactsWriter.Of(run, At(run, request.At, language)) with
        {
            Lights = lights is null ? null
                : new LightFacts(new NameFact(lights.Rules.Zh, lights.Rules.En), request.Rules!.Id, lights.Quarters[^1], lights.Projects.Count, lights.Red),
        };
        RunManifest manifest = run.Run.Manifest;
        Figure[] figures = [.. RunFigures.Draw(run.Plan, run.Run.Summary, run.Run.Identity, language, lights)
            .Where(figure => Shown.Contains(figure.Name, StringComparer.Ordinal)).OrderBy(figure => Array.IndexOf(Shown, figure.Name))
            .Select(figure => figure.First(MostProjects))];
        string[] tables = facts.Coming.Due > 0 ? [StandingSection.Table, ComingSection.Table, WordsGrid.Name] : [StandingSection.Table, WordsGrid.Name];
        var page = new DeskPage(new JsonObject { ["run"] = DeskPage.Node(manifest), ["facts"] = DeskPage.Node(facts) }, figures, tables, language);
        Cells cells = page.Cells;
        (Claim district, Claim quarter) = (cells.Name("facts/district"), cells.Quarter("facts/quarter"));
        Claim scenario = cells.Identity(page.English ? "run/scenarioEn" : "run/scenarioZh");
        return new BriefingPage(
            Template,
            language,
            page.Say($"{district}{quarter}计划跟踪简报", $"{district}: where the plan stands after {quarter}"),
            page.Say($"（“{scenario}”情景，所列假设下的条件推演）", $"Scenario “{scenario}”; a conditional projection under stated assumptions"),
            [
                .. StandingSection.Write(page, facts), .. ComingSection.Write(page, facts),
                new Section(3, page.Say($"口径与说明", $"Grounds")),
                page.Write([.. Provenance.Known(page, manifest.Actuals), .. Provenance.Assumed(page, manifest.AssumedShare, manifest.Kind)], small: true),
            ],
            [WordsGrid.Write(page), .. Reproduce(page, manifest, facts.Lights)]);
    }

    private static Quarter At(StoredColumns run, string? asked, Language language)
    {
        IReadOnlyList<Quarter> quarters = QuarterFactsWriter.Quarters(run);
        if (run.Run.Manifest.Ensemble is not null) throw BriefingRefusals.Of("no-quarters", language, run.Run.Folder);
        string found = asked ?? run.Run.Manifest.Actuals?.DataDate ?? run.Run.Manifest.Start;
        return Quarter.TryParse(found, out Quarter at) && quarters.Contains(at) ? at
            : throw BriefingRefusals.Of("at", language, found, string.Join(language.Pick("、", ", "), quarters));
    }

    private static IEnumerable<Block> Reproduce(DeskPage page, RunManifest manifest, LightFacts? lights)
    {
        Cells cells = page.Cells;
        Claim scenario = cells.Identity("run/scenario");
        yield return Provenance.Heading(page);
        foreach (CommandLine command in Provenance.Runs(page, manifest)) yield return command;
        Sentence rules = lights is null ? Sentence.Empty : Sentence.Of($" --rules {cells.Identity("facts/lights/id")}");
        yield return new CommandLine(Sentence.Of(
            $"beichen brief {scenario} --template quarterly --at {cells.Identity("facts/quarter")}{rules}"
            + $" --lang {cells.Identity("language")} --format docx,html --out {scenario}-brief"));
        yield return Provenance.Version(page);
    }
}
