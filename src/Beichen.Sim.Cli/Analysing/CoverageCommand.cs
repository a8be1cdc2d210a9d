using System.CommandLine;
using System.Text;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Coverage;
using Spectre.Console;

namespace Beichen.Sim.Cli.Analysing;

/// <summary><c>beichen coverage [SCENARIO] [--markdown FILE]</c>: every sentence of the report beside what the model makes of it.</summary>
public static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO") { DefaultValueFactory = _ => "baseline" };
        var markdown = new Option<FileInfo?>("--markdown") { HelpName = "FILE" };
        var command = new Command("coverage") { scenario, markdown };
        command.SetAction(result => Write(result.GetRequiredValue(scenario), result.GetValue(markdown), output));
        return command;
    }

    private static int Write(string scenario, FileInfo? document, Output output)
    {
        string path = ScenarioLoading.Resolve(scenario);
        PlanCompilation compilation = PlanCompiler.Compile(path, new CompileOptions());
        compilation.Accept();
        string page = PlanCoverage.Page(PlanCoverage.Of(path, compilation));
        if (document is null)
        {
            output.Console.Profile.Out.Writer.Write(page);
            return ExitCode.Done;
        }

        File.WriteAllText(document.FullName, page, new UTF8Encoding(false));
        output.Console.WriteLine(output.Language.Pick($"已写入 {document.FullName}", $"written: {document.FullName}"));
        return ExitCode.Done;
    }
}
