using System.Runtime.CompilerServices;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>The district's scenarios, read once.</summary>
internal static class Beichen
{
    private static readonly Lazy<Scenario> Root = new(() => Open("baseline"));

    public static Scenario Baseline => Root.Value;

    public static Scenario Open(string id) => Scenario.Open(Path.Combine(Repository(), "scenarios", id + ".yaml"));

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
