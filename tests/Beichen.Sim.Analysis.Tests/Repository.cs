using System.Runtime.CompilerServices;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Analysis.Tests;

/// <summary>The seeds, scenarios and documents as they stand in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static PlanCompilation Compile(string scenario, int quarters) =>
        PlanCompiler.Compile(Path.Combine(Root, "scenarios", scenario + ".yaml"), new CompileOptions { Quarters = quarters });

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
