using System.Runtime.CompilerServices;

namespace Beichen.Sim.Plans.Tests;

/// <summary>The seeds and scenarios as they stand in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string Scenarios => Path.Combine(Root, "scenarios");

    public static IReadOnlyList<string> ScenarioIds { get; } =
        [.. Directory.EnumerateFiles(Scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static PlanCompilation Compile(string scenario, int quarters = 4) =>
        PlanCompiler.Compile(Path.Combine(Scenarios, scenario + ".yaml"), new CompileOptions { Quarters = quarters });

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
