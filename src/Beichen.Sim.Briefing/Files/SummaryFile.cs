using System.Text;
using Beichen.Sim.Briefing.Markdown;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Files;

/// <summary>
/// The page in a folder of results: the briefing of the year as Markdown, the text of <c>beichen brief RUN --format md</c>.
/// It has no pictures, for its two figures are drawn only when a briefing is asked for.
/// </summary>
public static class SummaryFile
{
    /// <summary>Composes it and writes it into a folder that is being written.</summary>
    public static void Write(string folder, RunManifest manifest, CompiledPlan plan, IRunColumns run, Language language) =>
        Write(folder, Text(manifest, plan, run, language));

    /// <summary>Writes it into a folder that is being written.</summary>
    public static void Write(string folder, string text) => WholeFile.Write(Path.Combine(folder, RunStore.SummaryFile), Encoding.UTF8.GetBytes(text));

    /// <summary>Composes the page of a run, which need not be stored yet.</summary>
    /// <param name="manifest">What was run, and what came out.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="run">Its columns.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Text(RunManifest manifest, CompiledPlan plan, IRunColumns run, Language language) =>
        MarkdownPage.Write(AnnualPage.Write(manifest, plan, run, [], language), null);
}
