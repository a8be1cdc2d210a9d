using System.CommandLine;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Ledgers.Templates;

namespace Beichen.Sim.Cli.Importing;

/// <summary><c>beichen template projects --out 项目表.xlsx</c>: an empty ledger with the right heads.</summary>
public static class TemplateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ImportWords words = ImportWords.OfProcess();
        var what = new Argument<string>("WHAT") { Description = words.Of("template-what") };
        what.AcceptOnlyFromAmong("projects");
        var file = new Option<string>("--out") { Description = words.Of("template-out"), DefaultValueFactory = _ => "项目表.xlsx", HelpName = "FILE" };
        var district = new Option<string>("--district") { Description = words.Of("district"), DefaultValueFactory = _ => "beichen", HelpName = "NAME|FOLDER" };
        var language = new Option<string?>("--lang") { Description = words.Of("lang"), HelpName = "zh|en" };
        language.AcceptOnlyFromAmong([.. FindingWords.Languages]);
        var command = new Command("template", words.Of("template")) { what, file, district, language };
        command.SetAction(result =>
        {
            ImportWords chosen = result.GetValue(language) is { } named ? new ImportWords(named) : words;
            if (DistrictFolder.Read(result.GetRequiredValue(district), chosen, output) is not { } seeds) return ExitCode.BadInput;
            string path = result.GetRequiredValue(file);
            TableFile.WriteWorkbook(path, ProjectTemplate.Tables(seeds, chosen.Language));
            output.Console.Profile.Out.Writer.WriteLine(chosen.Of("template-done", ("file", path)));
            return ExitCode.Done;
        });
        return command;
    }
}
