using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Cli.Plans;

/// <summary>Compiles scenarios for a command, and prints every problem when one cannot be.</summary>
public static class ScenarioLoading
{
    /// <summary>The compiled scenario up to a horizon; null after its problems were printed.</summary>
    /// <param name="path">A file, or the name of a scenario.</param>
    /// <param name="horizon">Last quarter.</param>
    /// <param name="output">Where problems go.</param>
    /// <param name="told">Problems already printed for other scenarios, which share their seeds; null when there are none.</param>
    public static PlanCompilation? Load(string path, Quarter horizon, Output output, ISet<string>? told = null)
    {
        string file = Resolve(path);
        PlanCompilation compilation = PlanCompiler.Compile(file, new CompileOptions { Quarters = Guess(horizon) });
        if (compilation.Plan is { } plan)
        {
            int quarters = horizon.Since(plan.Start) + 1;
            if (quarters is < 1 or > MostQuarters)
            {
                output.Problem($"--horizon: found {horizon}, expected a quarter from {plan.Start} to {plan.Start.Plus(MostQuarters - 1)}");
                return null;
            }

            if (quarters != Guess(horizon)) compilation = PlanCompiler.Compile(file, new CompileOptions { Quarters = quarters });
        }

        PrintProblems(compilation.Problems, output, told);
        return compilation.Plan is null ? null : compilation;
    }

    /// <summary>Prints problems, one a line, as compilers do.</summary>
    public static void PrintProblems(IEnumerable<Problem> problems, Output output, ISet<string>? told = null)
    {
        foreach (string problem in problems.Select(p => p.ToString()))
        {
            if (told?.Add(problem) != false) output.Problem(problem);
        }
    }

    /// <summary>A file, or the name of a scenario in the folder <c>scenarios</c>.</summary>
    public static string Resolve(string path)
    {
        if (path.Length == 0) return "scenarios";
        if (File.Exists(path)) return path;
        string named = Path.Combine("scenarios", path + ".yaml");
        return File.Exists(named) ? named : path;
    }

    // Most plans start with 2022: one compilation then does.
    private static int Guess(Quarter horizon) => Math.Clamp(horizon.Since(new Quarter(2022, 1)) + 1, 1, MostQuarters);

    // Twenty years: beyond that, growth rates of one year say nothing.
    private const int MostQuarters = 80;
}
