using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>The briefing of a year: does the plan make its targets?</summary>
public static class AnnualPage
{
    /// <summary>Name of the template.</summary>
    public const string Template = "annual";

    /// <summary>Writes the page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="language">Chinese or English.</param>
    public static BriefingPage Write(StoredColumns run, Language language)
    {
        ArgumentNullException.ThrowIfNull(run);
        RunFacts facts = RunFactsWriter.Of(run);
        string[] tables = facts.Inputs.Count > 0 ? [TargetGrid.Name, "inputs", "words"] : [TargetGrid.Name, "words"];
        var page = new RunPage(run.Run.Manifest, facts, AnnualFigures.Draw(run.Run.Summary, run.Run.Identity, language), tables, language);
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
