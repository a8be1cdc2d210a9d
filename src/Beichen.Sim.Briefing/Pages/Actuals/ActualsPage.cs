using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Actuals;

/// <summary>The briefing of a run that was given actuals: before and after, which actual moved what, the rest of the year.</summary>
public static class ActualsPage
{
    /// <summary>Name of the template.</summary>
    public const string Template = "actuals";

    /// <summary>Writes the page.</summary>
    /// <param name="request">One run that was given actuals.</param>
    /// <param name="language">Chinese or English.</param>
    /// <exception cref="Plans.Problems.RefusedException">The run was given none, or keeps no release that can be told.</exception>
    public static BriefingPage Write(BriefingRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        StoredColumns run = BriefingRefusals.One(request, language, Template);
        RunManifest manifest = run.Run.Manifest;
        if (manifest.Actuals is null) throw BriefingRefusals.Of("no-actuals", language, run.Run.Folder);
        JsonObject release = StoredRelease.Read(run, language);
        ActualsFacts facts = ActualsFactsWriter.Of(run, release);
        string[] tables = facts.Effects.Count > 0 ? [BeforeAfterSection.Table, CauseSection.Table, WordsGrid.Name] : [BeforeAfterSection.Table, WordsGrid.Name];
        var answers = new JsonObject
        {
            ["run"] = DeskPage.Node(manifest),
            ["release"] = release.DeepClone(),
            ["facts"] = DeskPage.Node(facts),
        };
        var page = new DeskPage(answers, [Path(release, manifest, language)], tables, language);
        Cells cells = page.Cells;
        (Claim district, Claim year, Claim date) = (cells.Name("facts/district"), cells.Year("facts/year"), cells.Quarter("release/answer/dataDate"));
        Claim scenario = cells.Identity(page.English ? "run/scenarioEn" : "run/scenarioZh");
        return new BriefingPage(
            Template,
            language,
            page.Say($"{district}{date}实绩后推演简报", $"{district}: the targets of {year} once {date} is known"),
            page.Say($"（“{scenario}”情景，所列假设下的条件推演）", $"Scenario “{scenario}”; a conditional projection under stated assumptions"),
            [
                .. BeforeAfterSection.Write(page, facts), .. CauseSection.Write(page, facts),
                .. RestSection.Write(page, release, facts, [.. manifest.Targets.Where(target => target.IsScored).Select(target => target.Id)]),
                new Section(4, page.Say($"口径与说明", $"Grounds")),
                page.Write([Weights(page), .. Provenance.Assumed(page, manifest.AssumedShare, manifest.Kind)], small: true),
            ],
            [WordsGrid.Write(page), .. Reproduce(page)]);
    }

    private static Figure Path(JsonObject release, RunManifest manifest, Language language)
    {
        JsonNode answer = release["answer"]!;
        string date = (string)answer["dataDate"]!;
        return VintageFigure.Draw(
            new VintageInput(
                new FigureSource(manifest.Scenario, (int)answer["draws"]!, (ulong)answer["seed"]!, ""),
                [new("年初", "before"), new($"至{date}", $"to {date}")],
                [
                    .. answer["targets"]!.AsArray().Select(target => (new Bilingual((string)target!["zh"]!, (string)target["en"]!),
                        (IReadOnlyList<double>)[(double)target["before"]!, (double)target["after"]!])),
                ]), language);
    }

    private static Sentence Weights(DeskPage page)
    {
        (Claim draws, Claim effective) = (page.Cells.Count("release/answer/draws"), page.Cells.Count("release/answer/effectiveSampleSize"));
        return page.Say($"项目实况在每次抽样中成立，公布数按其误差给抽样加权：{draws}次抽样折合{effective}次等权抽样。",
            $"What is known of projects holds in every draw; "
            + $"published figures weight the draws by their error: {draws} draws say as much as {effective} of equal weight.");
    }

    private static IEnumerable<Block> Reproduce(DeskPage page)
    {
        Cells cells = page.Cells;
        (Claim scenario, Claim draws, Claim seed, Claim horizon) = (
            cells.Identity("run/scenario"), cells.Identity("run/draws"), cells.Identity("run/seed"), cells.Identity("run/horizon"));
        yield return Provenance.Heading(page);
        yield return new CommandLine(
            Sentence.Of($"beichen run {scenario} --actuals actuals.yaml --draws {draws} --seed {seed} --horizon {horizon} --out {scenario}-known"));
        yield return new CommandLine(Sentence.Of(
            $"beichen brief {scenario}-known --template actuals --lang {cells.Identity("language")} --format docx,html --out {scenario}-brief"));
        yield return Provenance.Version(page);
    }
}
