using System.CommandLine;
using System.Text;
using Spectre.Console;

namespace Beichen.Sim.Cli.Analysing;

/// <summary><c>beichen parameters [SCENARIO] [--markdown FILE]</c>: the parameters by part of the economy, printed or put into a document.</summary>
public static class ParametersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO") { DefaultValueFactory = _ => "baseline" };
        var markdown = new Option<FileInfo?>("--markdown") { HelpName = "FILE" };
        var command = new Command("parameters") { scenario, markdown };
        command.SetAction(result => List(result.GetRequiredValue(scenario), result.GetValue(markdown), output));
        return command;
    }

    private static int List(string scenario, FileInfo? document, Output output)
    {
        string tables = ParameterTables.Of(ScenarioLoading.Open(scenario).Plan);
        if (document is null)
        {
            output.Console.Profile.Out.Writer.Write(tables);
            return ExitCode.Done;
        }

        if (!document.Exists)
        {
            output.Problem($"--markdown: {document.FullName} does not exist, expected a document with the marks");
            return ExitCode.BadInput;
        }

        if (ParameterTables.Into(File.ReadAllText(document.FullName), tables) is not { } text)
        {
            output.Problem($"--markdown: {document.FullName} lacks a mark, expected {ParameterTables.Begin} and after it {ParameterTables.End}");
            return ExitCode.BadInput;
        }

        File.WriteAllText(document.FullName, text, new UTF8Encoding(false));
        output.Console.WriteLine(output.Language.Pick($"已写入 {document.FullName}", $"written: {document.FullName}"));
        return ExitCode.Done;
    }
}
