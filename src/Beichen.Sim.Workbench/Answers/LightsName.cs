using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A name for what the lights of a state follow from, so that they are worked out again only when that has changed.</summary>
internal static class LightsName
{
    // Another process may have other seeds.
    private static readonly Guid Process = Guid.NewGuid();

    /// <summary>
    /// The name: the course of the projects and the draws; given figures that were published, the whole plan, because what all of it says weights the draws.
    /// </summary>
    public static string Of(WorkbenchState state, KeptRun run)
    {
        string course = run.Year is { Actuals.Observations.Count: > 0 } ? run.ResultFingerprint : run.Plan.ProjectCourse;
        string facts = run.Year is { } year ? $"{year.Actuals.DataDate} {string.Join(';', year.Actuals.Facts)}" : string.Empty;
        string text = string.Join('\n', Process, state.Scenario, JsonSerializer.Serialize(state.Added), course, run.Sampling, facts);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
