using System.CommandLine;
using System.Text;
using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Cli.Terminal;
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
        var scenario = new Argument<string>("SCENARIO") { Description = "情景 scenario file or name", DefaultValueFactory = _ => "baseline" };
        var markdown = new Option<FileInfo?>("--markdown") { Description = "文档 page to write it to", HelpName = "FILE" };
        var command = new Command("coverage", "计划原文与模型对象 the plan's sentences and what the model makes of them") { scenario, markdown };
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
        output.Console.WriteLine($"已写入 written: {document.FullName}");
        return ExitCode.Done;
    }
}
