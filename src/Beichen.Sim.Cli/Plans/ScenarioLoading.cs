using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Spectre.Console;

namespace Beichen.Sim.Cli.Plans;

/// <summary>Compiles scenarios for a command, and prints every problem when one cannot be.</summary>
public static class ScenarioLoading
{
    /// <summary>The compiled scenario up to a horizon; null after its problems were printed.</summary>
    public static PlanCompilation? Load(string path, Quarter horizon, Output output)
    {
        string file = Resolve(path);
        PlanCompilation compilation = PlanCompiler.Compile(file, new CompileOptions { Quarters = 1 });
        if (compilation.Plan is { } plan)
        {
            int quarters = horizon.Since(plan.Start) + 1;
            if (quarters is < 1 or > MostQuarters)
            {
                output.Errors.WriteLine($"--horizon: found {horizon}, expected a quarter from {plan.Start} to {plan.Start.Plus(MostQuarters - 1)}");
                return null;
            }

            if (quarters > 1) compilation = PlanCompiler.Compile(file, new CompileOptions { Quarters = quarters });
        }

        PrintProblems(compilation.Problems, output);
        return compilation.Plan is null ? null : compilation;
    }

    /// <summary>Prints problems, one a line, as compilers do.</summary>
    public static void PrintProblems(IEnumerable<Problem> problems, Output output)
    {
        foreach (Problem problem in problems) output.Errors.Profile.Out.Writer.WriteLine(problem.ToString());
    }

    /// <summary>A file, or the name of a scenario in the folder <c>scenarios</c>.</summary>
    public static string Resolve(string path)
    {
        if (File.Exists(path)) return path;
        string named = Path.Combine("scenarios", path + ".yaml");
        return File.Exists(named) ? named : path;
    }

    // Twenty years: beyond that, growth rates of one year say nothing.
    private const int MostQuarters = 80;
}
