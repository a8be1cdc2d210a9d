using System.CommandLine;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Ledgers.Templates;

namespace Beichen.Sim.Cli.Importing;

/// <summary><c>beichen template projects --out 项目表.xlsx</c>: an empty ledger with the right heads.</summary>
public static class TemplateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var what = new Argument<string>("WHAT");
        what.AcceptOnlyFromAmong("projects");
        var file = new Option<string>("--out") { DefaultValueFactory = _ => output.Language.Pick("项目表.xlsx", "projects.xlsx"), HelpName = "FILE" };
        var district = new Option<string>("--district") { DefaultValueFactory = _ => "beichen", HelpName = "NAME|FOLDER" };
        var command = new Command("template") { what, file, district };
        command.SetAction(result =>
        {
            var words = new ImportWords(output);
            if (DistrictFolder.Read(result.GetRequiredValue(district), words, output) is not { } seeds) return ExitCode.BadInput;
            string path = result.GetRequiredValue(file);
            TableFile.WriteWorkbook(path, ProjectTemplate.Tables(seeds, words.Language));
            output.Console.Profile.Out.Writer.WriteLine(words.Of("template-done", ("file", path)));
            return ExitCode.Done;
        });
        return command;
    }
}
