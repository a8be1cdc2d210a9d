using System.CommandLine;
using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Stored;
using Spectre.Console;

namespace Beichen.Sim.Cli.Desk;

/// <summary><c>beichen figures RUN…</c>: the figures of a stored run, or of several against the first, for a medium, with no silo running.</summary>
public static class FiguresCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Language language = output.Language;
        string[] media = [.. FigureMedium.All.Where(medium => medium != FigureMedium.Brief).Select(medium => medium.Name)];
        var runs = new Argument<string[]>("RUN")
        {
            Description = language.Pick("结果文件夹；几个时与第一个比较", "folders of runs; several are compared with the first"),
            Arity = ArgumentArity.OneOrMore
        };
        var only = new Option<string?>("--only") { Description = language.Pick("只画这些图，逗号分隔", "these figures alone, with commas between"), HelpName = "NAME,…" };
        var medium = new Option<string>("--for")
        {
            Description = language.Pick("用于屏幕、Word 版心、幻灯片或 A3 纸", "for a screen, a column of Word, a slide or a sheet of A3"),
            DefaultValueFactory = _ => "screen",
            HelpName = string.Join('|', media)
        };
        medium.AcceptOnlyFromAmong(media);
        var speech = new Option<string?>("--lang") { Description = language.Pick("语言，默认随终端", "language; that of the terminal by default"), HelpName = "zh|en" };
        speech.AcceptOnlyFromAmong("zh", "en");
        var folder = new Option<DirectoryInfo?>("--out", "-o")
        {
            Description = language.Pick("放在哪个文件夹，默认在第一个结果文件夹的 figures 中", "folder for the files; figures within the first run's by default"),
            HelpName = "DIR"
        };
        var rules = new Option<string?>("--rules")
        {
            Description = language.Pick("按此亮灯办法在项目图旁加灯：文件，或 seeds/lights 中的名称",
                "lights beside the projects by these rules: a file, or a name in seeds/lights"),
            HelpName = "FILE"
        };
        var command = new Command("figures", language.Pick(
            "把存好的推演画成图：png、svg 与所示数据的 csv",
            "draw a stored run: png, svg, and a csv of just what each figure shows")) { runs, only, medium, speech, folder, rules };
        command.SetAction(result => Draw(
            result.GetRequiredValue(runs), result.GetValue(only), FigureMedium.All.First(known => known.Name == result.GetRequiredValue(medium)),
            language == Language.En ? Language.En : Language.Zh, result.GetValue(folder)?.FullName,
            result.GetValue(rules), output));
        return command;
    }

    private static int Draw(string[] folders, string? only, FigureMedium medium, Language language, string? place, string? rules, Output output)
    {
        var runs = new List<StoredColumns>();
        try
        {
            foreach (string folder in folders) runs.Add(StoredColumns.Open(folder));
            IReadOnlyList<Figure> figures = runs.Count == 1
                ? DeskFigures.Draw(runs[0], language, Record(runs[0].Run.Manifest.District),
                    rules is null ? null : LightRulesFolder.Read(rules, HomeFolder.Seeds, orFile: true))
                : Compare(runs, language);
            string[] wanted = only?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ?? [.. figures.Select(figure => figure.Name)];
            if (wanted.FirstOrDefault(name => figures.All(figure => figure.Name != name)) is { } unknown)
                throw new RefusedException(output.Language.Pick($"--only：没有图“{unknown}”，可画的有 {string.Join("、", figures.Select(figure => figure.Name))}",
                    $"--only: found '{unknown}', expected some of: {string.Join(", ", figures.Select(figure => figure.Name))}"));
            string to = place ?? Path.Combine(folders[0], "figures");
            foreach (string file in FigureFiles.Write([.. figures.Where(figure => wanted.Contains(figure.Name, StringComparer.Ordinal))], medium, to))
                output.Console.WriteLine(file);
            return ExitCode.Done;
        }
        finally
        {
            foreach (StoredColumns run in runs) run.Dispose();
        }
    }

    // What the district's city grew by in earlier years, where its seeds are at hand.
    private static IReadOnlyList<RecordLine>? Record(string district) =>
        HomeFolder.Seeds is { } seeds && Path.Combine(seeds, district, "record.csv") is var record && File.Exists(record) ? RecordLine.Read(record) : null;

    private static IReadOnlyList<Figure> Compare(List<StoredColumns> runs, Language language)
    {
        ScenarioRun[] scenarios = [.. runs.Select(run =>
            new ScenarioRun(run.Run.Manifest.Scenario, run.Run.Manifest.ScenarioZh, run.Run.Manifest.ScenarioEn, run.Run.Manifest.Seed, run.Run.Summary, run))];
        try
        {
            string fingerprint = runs[0].Run.Manifest.ResultFingerprint;
            ScenarioComparison comparison = ScenarioComparison.Of(scenarios);
            return [.. ComparisonFigures.Draw(scenarios, fingerprint, comparison, language),
                .. ComparisonFigures.OfChances(scenarios, fingerprint, comparison, language)];
        }
        catch (ArgumentException unpaired)
        {
            throw new RefusedException(unpaired.Message, unpaired);
        }
    }
}
