using System.Runtime.CompilerServices;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>The district's scenarios, read once.</summary>
internal static class Beichen
{
    private static readonly Lazy<Scenario> First = new(() => Open("baseline"));

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = Repository();

    public static Scenario Baseline => First.Value;

    public static Scenario Open(string id, Kernel.Time.Quarter? horizon = null) =>
        Scenario.Open(Path.Combine(Repository(), "scenarios", id + ".yaml"), horizon);

    /// <summary>A scenario's file.</summary>
    public static string File(string id) => Path.Combine(Root, "scenarios", id + ".yaml");

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
