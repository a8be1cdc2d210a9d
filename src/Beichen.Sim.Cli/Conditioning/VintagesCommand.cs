using System.CommandLine;
using System.Globalization;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans.Problems;
using Spectre.Console;

namespace Beichen.Sim.Cli.Conditioning;

/// <summary><c>beichen vintages FOLDER</c>: how each target's chance moved from release to release.</summary>
public static class VintagesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Language language = output.Language;
        var folder = new Argument<string>("FOLDER") { Description = language.Pick("condition --out 写入的文件夹", "folder that condition --out has written") };
        var scenario = new Option<string?>("--scenario")
        {
            Description = language.Pick("情景；不写则取各期所记", "scenario; that of the releases when not given"),
            HelpName = "SCENARIO"
        };
        var command = new Command("vintages", language.Pick("逐期看达标概率如何变动", "how each target's chance moved from release to release")) { folder, scenario };
        var options = new QuestionOptions(command, draws: 4096, least: 16, most: 262_144);
        var tables = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            string path = result.GetRequiredValue(folder);
            IReadOnlyList<KeptRelease> releases = ReleaseFolder.Read(path);
            if (releases.Count == 0) throw new RefusedException($"{path}: found no release, expected a folder that `beichen condition --out` has written");
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            VintagesAnswer answer = await VintagesQuestion.Ask(
                evaluator, ScenarioLoading.Open(result.GetValue(scenario) ?? releases[0].Scenario, options.Horizon(result)).Plan,
                releases, options.Sampling(result), cancellation);
            figures.Write(result, words => FigureOfAnswer.Of(answer, options.Sampling(result).Seed, words));
            if (options.Json(result)) JsonAnswer.Print(output, answer);
            else Print(output.Console, language, answer);
            tables.Write(result, "vintages", () => answer.Releases.SelectMany(release => release.Effects.SelectMany(effect => answer.Targets.Select(target =>
                (object?[])[release.Number, release.DataDate, effect.Name, effect.IsRevision ? "是" : "否", target.Zh, effect.Moved[target.Id] * 100]))));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, Language language, VintagesAnswer answer)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(language.Lines("指标（括号内为变动，百分点）", "target"));
        table.AddColumn(new TableColumn(language.Lines("此前", "before")).RightAligned());
        foreach (ReleaseMove release in answer.Releases) table.AddColumn(new TableColumn(Markup.Escape(string.Create(
            CultureInfo.InvariantCulture, $"{release.Number} · {release.DataDate}"))).RightAligned());
        foreach (VintageTarget target in answer.Targets)
            table.AddRow([Markup.Escape(language.Lines(target.Zh, target.En)), NumberWords.Chance(answer.Before[target.Id]),
                .. answer.Releases.Select(release => $"{NumberWords.Chance(release.Chances[target.Id])} "
                    + $"({PointCells.Chances(release.Revisions[target.Id] + release.News[target.Id], language)})")]);
        console.Write(table);
        VintageTarget most = answer.Targets.MaxBy(target => answer.Releases.Sum(release => Math.Abs(release.Revisions[target.Id] + release.News[target.Id])))!;
        foreach (ReleaseMove release in answer.Releases)
        {
            string parts = string.Join("; ", release.Effects.Select(effect =>
                effect.Name + (effect.IsRevision ? language.Pick("（修订）", " (revised)") : "")
                    + $" {NumberWords.ChanceDifference(effect.Moved[most.Id], language)}"));
            console.WriteLine(language.Lines(
                $"第{release.Number}期（至{release.DataDate}），“{most.Zh}”：{parts}。", $"Release {release.Number} (to {release.DataDate}), {most.En}: {parts}."));
        }

        if (answer.Brier is { } brier && answer.Coverage is { } inside)
            console.WriteLine(language.Lines(
                string.Create(CultureInfo.InvariantCulture, $"年度已知：Brier {brier.Score:0.000}（可靠性 {brier.Reliability:0.000}，"
                    + $"分辨 {brier.Resolution:0.000}，不确定 {brier.Uncertainty:0.000}），P10–P90 命中 {inside.Inside}/{inside.Total}。"),
                string.Create(CultureInfo.InvariantCulture,
                    $"The year is known: Brier {brier.Score:0.000} (reliability {brier.Reliability:0.000}, resolution {brier.Resolution:0.000}, "
                    + $"uncertainty {brier.Uncertainty:0.000}), {inside.Inside} of {inside.Total} outcomes within P10–P90.")));
        console.WriteLine(language.Lines(
            string.Create(CultureInfo.InvariantCulture, $"{answer.Draws:#,0} 次抽样，各期同一组；各部分之和即概率变动，修订先于新增。"),
            string.Create(CultureInfo.InvariantCulture,
                $"{answer.Draws:#,0} draws, the same for all releases; the parts sum to each change, revisions taken in before news.")));
    }
}
