using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>What a form of briefing cannot be written from is refused in words of the reader's language.</summary>
public sealed class BriefingRefusalTests
{
    private static readonly Language[] Languages = [Language.Zh, Language.En];

    [Fact]
    public async Task Too_few_too_many_and_unlike_runs_are_no_comparison()
    {
        using Requests one = await Requests.Runs("baseline");
        Refused("compare", one.Request, "several-runs");
        using Requests six = await Requests.Runs("baseline", "projects-on-time", "projects-slip-1q", "projects-slip-2q", "vat-refund", "combined-push");
        Refused("compare", six.Request, "several-runs");
        using Requests twice = await Requests.Runs("baseline", "baseline");
        Refused("compare", twice.Request, "twice");
        using StoredColumns known = await StoredRuns.OpenKnown();
        Refused("compare", new BriefingRequest([one.Request.Run, known]), "weighted");
        using StoredColumns fewer = await StoredRuns.OpenFewer();
        Refused("compare", new BriefingRequest([one.Request.Run, fewer]), "other-draws");
    }

    [Fact]
    public async Task A_form_of_one_run_takes_no_two()
    {
        using Requests two = await Requests.Runs("baseline", "vat-refund");
        foreach (string template in BriefingTemplates.Names.Where(name => name != "compare")) Refused(template, two.Request, "one-run");
    }

    [Fact]
    public async Task A_quarter_that_ends_the_year_or_lies_outside_the_run_is_refused()
    {
        using Requests run = await Requests.Runs("baseline");
        foreach (string at in (string[])["2022Q4", "2021Q4", "2031Q1", "spring"]) Refused("quarterly", run.Request with { At = at }, "at");
    }

    [Fact]
    public async Task A_run_without_actuals_and_one_that_lost_its_release_are_refused()
    {
        using Requests run = await Requests.Runs("baseline");
        Refused("actuals", run.Request, "no-actuals");
        using StoredColumns lost = await StoredRuns.OpenKnown(withRelease: false);
        Refused("actuals", new BriefingRequest([lost]), "no-release");
    }

    [Fact]
    public async Task No_answer_a_broken_one_and_one_of_another_scenario_are_refused()
    {
        using Requests run = await Requests.Achieve("gdp");
        Refused("achieve", run.Request with { Answer = null }, "no-answer");
        JsonObject other = (JsonObject)run.Request.Answer!.DeepClone();
        other["scenario"] = "vat-refund";
        Refused("achieve", run.Request with { Answer = other }, "other-scenario");
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\"scenario\": \"baseline\"}", TestContext.Current.CancellationToken);
        foreach (Language language in Languages)
            Assert.Matches(Words("not-an-answer", language), Assert.Throws<RefusedException>(() => StoredAnswer.Read(file, language)).Message);
        File.Delete(file);
    }

    [Fact]
    public async Task An_ensemble_of_outcomes_alone_has_no_quarters()
    {
        using StoredColumns outcomes = await StoredRuns.OpenEnsemble();
        Refused("quarterly", new BriefingRequest([outcomes]), "no-quarters");
    }

    [Fact]
    public void Every_refusal_says_what_was_found_and_what_would_do_in_one_language()
    {
        foreach ((string name, Bilingual words) in BriefingRefusals.Table)
        {
            Assert.True(words.Zh.Contains("应为", StringComparison.Ordinal) && words.En.Contains("expected", StringComparison.Ordinal), name);
            Assert.DoesNotContain(words.En, letter => letter > '\u3000');
        }
    }

    private static void Refused(string template, BriefingRequest request, string refusal)
    {
        foreach (Language language in Languages)
        {
            string said = Assert.Throws<RefusedException>(() => BriefingTemplates.Write(template, request, language)).Message;
            Assert.Matches(Words(refusal, language), said);
        }
    }

    private static string Words(string refusal, Language language) => "^" + System.Text.RegularExpressions.Regex.Replace(
        System.Text.RegularExpressions.Regex.Escape(BriefingRefusals.Table[refusal].In(language)), @"\\\{[01]\}", ".+",
        System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) + "$";
}
