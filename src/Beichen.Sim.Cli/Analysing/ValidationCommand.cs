using System.CommandLine;
using Beichen.Sim.Analysis.Validation;
using Spectre.Console;

namespace Beichen.Sim.Cli.Analysing;

/// <summary><c>beichen validation --out FILE</c>: the rules held against the city's record, written as a document.</summary>
public static class ValidationCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var file = new Option<FileInfo>("--out", "-o") { Required = true, HelpName = "FILE" };
        var record = new Option<FileInfo>("--record") { DefaultValueFactory = _ => new FileInfo(Path.Combine("seeds", "beichen", "record.csv")) };
        var command = new Command("validation") { file, record };
        command.SetAction(result =>
        {
            string path = result.GetRequiredValue(file).FullName;
            ValidationReport.Write(path, result.GetRequiredValue(record).FullName);
            output.Console.WriteLine(output.Language.Pick($"已写入 {path}", $"written: {path}"));
            return ExitCode.Done;
        });
        return command;
    }
}
