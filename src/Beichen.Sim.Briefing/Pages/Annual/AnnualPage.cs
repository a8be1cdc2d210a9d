using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>The briefing of a year: does the plan make its targets?</summary>
public static class AnnualPage
{
    /// <summary>Name of the template.</summary>
    public const string Template = "annual";

    /// <summary>Writes the page of a stored run, with its figures.</summary>
    /// <param name="run">The run.</param>
    /// <param name="language">Chinese or English.</param>
    public static BriefingPage Write(StoredColumns run, Language language)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Write(run.Run.Manifest, run.Compiled, run, AnnualFigures.Draw(run.Run.Summary, run.Run.Identity, language), language);
    }

    /// <summary>Writes the page of a run that may not be stored yet.</summary>
    /// <param name="manifest">What was run, and what came out.</param>
    /// <param name="compiled">Its plan.</param>
    /// <param name="run">Its columns.</param>
    /// <param name="figures">Its figures; what is not among them is not referred to.</param>
    /// <param name="language">Chinese or English.</param>
    public static BriefingPage Write(RunManifest manifest, CompiledPlan compiled, IRunColumns run, IReadOnlyList<Figure> figures, Language language)
    {
        RunFacts facts = RunFactsWriter.Of(manifest, compiled, run);
        string[] tables = facts.Inputs.Count > 0 ? [TargetGrid.Name, "inputs", "words"] : [TargetGrid.Name, "words"];
        var page = new RunPage(manifest, facts, figures, tables, language);
        (Claim district, Claim year) = (page.Cells.Name("facts/district"), page.Cells.Year("facts/year"));
        Claim scenario = page.Cells.Identity(page.English ? "run/scenarioEn" : "run/scenarioZh");
        return new BriefingPage(
            Template,
            language,
            page.English ? Sentence.Of($"{district}: will the targets of {year} be met?") : Sentence.Of($"{district}{year}年度计划目标推演简报"),
            page.English ? Sentence.Of(
                $"Scenario “{scenario}”; a conditional projection under stated assumptions") : Sentence.Of($"（“{scenario}”情景，所列假设下的条件推演）"),
            [
                .. AnswerSection.Write(page), .. TimingSection.Write(page),
                .. FightSection.Write(page), .. NeedSection.Write(page), .. VerifySection.Write(page),
            ],
            AnnexPages.Write(page));
    }
}
