using System.CommandLine;
using Beichen.Sim.Plans;
using Spectre.Console;

namespace Beichen.Sim.Cli.Looking;

/// <summary><c>beichen validate FILE…</c>: reads scenarios and seed files, and prints every problem.</summary>
public static class ValidateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate") { files };
        command.SetAction(result => Validate(result.GetRequiredValue(files), output));
        return command;
    }

    private static int Validate(string[] files, Output output)
    {
        int bad = 0;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            PlanCompilation compilation = PlanCompiler.Validate(
                ScenarioLoading.Resolve(file), new CompileOptions { SeedsFolder = ScenarioLoading.SeedsOf(ScenarioLoading.Resolve(file)) });
            output.Problems(compilation.Problems.Select(problem => problem.ToString()).Where(told.Add));
            foreach (string notice in compilation.Notices.Where(told.Add)) output.Problem(notice);
            foreach (string notice in FigureNames.NotEmbedded(compilation, output.Language).Where(told.Add)) output.Tell(notice);
            if (compilation.Problems.Count > 0) bad++;
            else output.Console.WriteLine(output.Language.Pick($"{file}：无误", $"{file}: ok"));
        }

        return bad == 0 ? ExitCode.Done : ExitCode.BadInput;
    }
}
