using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Achieve;

/// <summary>The briefing of what it takes: the cheapest way to a chance, how sure that is, what the cost cannot fall below.</summary>
public static class AchievePage
{
    /// <summary>Name of the template.</summary>
    public const string Template = "achieve";

    /// <summary>Writes the page.</summary>
    /// <param name="request">A run of the scenario, and the answer.</param>
    /// <param name="language">Chinese or English.</param>
    /// <exception cref="Plans.Problems.RefusedException">There is no answer, or it is about another scenario.</exception>
    public static BriefingPage Write(BriefingRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        StoredColumns run = BriefingRefusals.One(request, language, Template);
        JsonObject answer = request.Answer ?? throw BriefingRefusals.Of("no-answer", language);
        RunManifest manifest = run.Run.Manifest;
        if (!string.Equals((string)answer["scenario"]!, manifest.Scenario, StringComparison.Ordinal))
            throw BriefingRefusals.Of("other-scenario", language, (string)answer["scenario"]!, manifest.Scenario);
        string[] asked = [.. answer["targets"]!.AsArray().Select(id => (string)id!), .. answer["holds"]!.AsArray().Select(held => (string)held!["target"]!)];
        if (asked.FirstOrDefault(id => !manifest.Targets.Any(target => string.Equals(target.Id, id, StringComparison.Ordinal))) is { } other)
            throw BriefingRefusals.Of("other-target", language, other, manifest.Scenario);
        AchieveFacts facts = AchieveFactsWriter.Of(run, answer);
        string[] tables = [.. facts.Settings > 0 ? (string[])[WaySection.Table] : [], CostSection.Table, WordsGrid.Name];
        var answers = new JsonObject { ["run"] = DeskPage.Node(manifest), ["answer"] = answer.DeepClone(), ["facts"] = DeskPage.Node(facts) };
        var page = new DeskPage(answers, [Line(answer, manifest, language)], tables, language);
        Cells cells = page.Cells;
        (Claim district, Claim year, Claim chance) = (cells.Name("facts/district"), cells.Year("facts/year"), cells.Share("answer/asked"));
        Claim scenario = cells.Identity(page.English ? "run/scenarioEn" : "run/scenarioZh");
        return new BriefingPage(
            Template,
            language,
            page.Say($"{district}{year}年目标达{chance}推演简报", $"{district}: what a chance of {chance} would take in {year}"),
            page.Say($"（“{scenario}”情景，所列假设下的条件推演）", $"Scenario “{scenario}”; a conditional projection under stated assumptions"),
            [
                .. WaySection.Write(page, answer, facts), .. CostSection.Write(page, facts),
                new Section(3, page.Say($"口径与说明", $"Grounds")), page.Write(Grounds(page, answer), small: true),
            ],
            [WordsGrid.Write(page), .. Reproduce(page, manifest, answer)]);
    }

    private static Figure Line(JsonObject answer, RunManifest manifest, Language language)
    {
        TargetScore[] targets = [.. answer["targets"]!.AsArray().Select(id =>
            manifest.Targets.First(target => string.Equals(target.Id, (string)id!, StringComparison.Ordinal)))];
        return CostChanceFigure.Draw(
            new CostChanceInput(
                new FigureSource(manifest.Scenario, (int)answer["draws"]!, (ulong)answer["seed"]!, ""),
                new(string.Join('、', targets.Select(target => target.Zh)), string.Join(" and ", targets.Select(target => target.En))),
                (double)answer["asked"]!, [.. answer["line"]!.AsArray().Select(point => ((double)point!["cost"]!, (double)point["probability"]!))],
                ((double)answer["cost"]!, (double)answer["probability"]!, (double)answer["low"]!, (double)answer["high"]!), (bool)answer["feasible"]!),
            language);
    }

    private static IEnumerable<Sentence> Grounds(DeskPage page, JsonObject answer)
    {
        Cells cells = page.Cells;
        (Claim tried, Claim draws, Claim seed) = (cells.Count("answer/tried"), cells.Count("answer/draws"), cells.Identity("answer/seed"));
        (Claim fresh, Claim other) = (cells.Count("answer/freshDraws"), cells.Identity("answer/freshSeed"));
        yield return page.Say($"试过的组合有{tried}个，每个{draws}次抽样，种子{seed}；核验用{fresh}次新抽样，种子{other}。",
            $"{tried} sets of measures were tried on {draws} draws each, seed {seed}; judged on {fresh} fresh draws, seed {other}.");
        yield return (bool)answer["isExact"]!
            ? page.Say($"更省的组合逐一试过。", $"Every cheaper set was tried.")
            : page.Say($"组合太多，以交换法搜索，未必最省。", $"There are too many sets to try each; they were searched by exchange, which need not find the cheapest.");
        yield return page.Say($"费用系数为判断，先核实再用；核验只含抽样误差，不含模型误差。",
            $"The costs of the measures are judgements: verify them first. The verification holds the error of sampling alone, not that of the model.");
    }

    private static IEnumerable<Block> Reproduce(DeskPage page, RunManifest manifest, JsonObject answer)
    {
        Cells cells = page.Cells;
        Claim scenario = cells.Identity("run/scenario");
        Sentence targets = Sentence.Join(
            answer["targets"]!.AsArray().Select((_, at) => (Sentence)cells.Identity($"answer/targets/{at}")), " ");
        Sentence held = Sentence.Join(answer["holds"]!.AsArray().Select((_, at) =>
            Sentence.Of($" --hold {cells.Identity($"answer/holds/{at}/target")}={cells.Identity($"answer/holds/{at}/asked")}")), "");
        Sentence budget = answer["budget"] is null ? Sentence.Empty : Sentence.Of($" --budget {cells.Identity("answer/budget")}");
        yield return Provenance.Heading(page);
        foreach (CommandLine command in Provenance.Runs(page, manifest)) yield return command;
        yield return new CommandLine(Sentence.Of(
            $"beichen achieve {scenario} --target {targets} --probability {cells.Identity("answer/asked")}{held}{budget}"
            + $" --draws {cells.Identity("answer/draws")} --seed {cells.Identity("answer/seed")} --out takes"));
        yield return new CommandLine(Sentence.Of(
            $"beichen brief {scenario} --template achieve --answer takes --lang {cells.Identity("language")} --format docx,html --out {scenario}-brief"));
        yield return Provenance.Version(page);
    }
}
