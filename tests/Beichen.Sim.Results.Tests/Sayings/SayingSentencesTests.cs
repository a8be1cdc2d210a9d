using System.Text.Json;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Results.Tests.Sayings;

/// <summary>The answer in three sentences, and where it is kept.</summary>
public sealed class SayingSentencesTests
{
    private static readonly RunSayings Sayings = new()
    {
        TimingEffects = [new("gdp", -0.002, -0.003, -0.001, 0.5, 0.25), new("budget-revenue", 0, 0, 0, 0.25, 0.25)],
        Conditional = [],
        EvenGrowth = [new("gdp", 1, 0.055), new("disposable-income", -1, null)],
        Margins = [new("gdp", "亿元", -3.25, 0.5, 4)],
        Conflicts = [new("gdp", "disposable-income", 0.25, 0.375, 2, 3, 1)],
        Spread = new RunSpread(
            64,
            [new TargetSpread("gdp", [new("city", 0.5, 0.41, 0.59, 0.52, 0.4, 0.6),
                new("prices", 0.01, -0.02, 0.04, 0.01, 0, 0.02), new("district", 0.3, 0.2, 0.4, 0.3, 0.2, 0.4)])],
            [new TargetSpread("gdp", [new("luck", -0.01, -0.03, 0.01, 0, 0, 0), new("low", 0.98, 0.9, 1.06, 1, 0.9, 1.1)])]),
    };

    [Fact]
    public void The_second_sentence_names_what_moves_and_counts_what_does_not()
    {
        Bilingual timing = SayingSentences.Of(Summary())[1];
        Assert.Equal("With every project a quarter later: 'target gdp' −0.20 pp, its chance 50% → 25%; 1 does not move beyond the noise of the draws.",
            timing.En);
        Assert.Equal("所有项目再晚一季：“目标gdp”−0.20个百分点，达标概率50%→25%；其余1项的变化在抽样误差之内。", timing.Zh);
    }

    [Fact]
    public void The_third_sentence_counts_the_draws_of_the_hardest_fight_and_says_why()
    {
        Bilingual fight = SayingSentences.Of(Summary())[2];
        Assert.StartsWith("1 pair of targets fights: of the 2 draws that meet 'target gdp', 1 also meets 'target disposable-income', where about 2 would",
            fight.En, StringComparison.Ordinal);
        Assert.Contains("the faster the city grows, the more often the first is met and the less often the second", fight.En, StringComparison.Ordinal);
        Assert.Contains("达到“目标gdp”的2次抽样中，有1次同时达到“目标disposable-income”", fight.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_as_reported_are_told_last_beside_the_chance_itself_and_kept_in_the_manifest()
    {
        RunSummary summary = Summary() with { Sayings = Sayings with { AsReported = [new("gdp", 0.5, 0.4, 0.6, 0.375, 0.125)] } };
        Bilingual told = SayingSentences.Of(summary)[^1];
        Assert.StartsWith("As reported (assumed:", told.En, StringComparison.Ordinal);
        Assert.EndsWith(
            "'target gdp' is reported as met with a chance of 50% [40–60], is met with a chance of 38%; "
            + "in 13% of the draws it is missed and reported as met.",
            told.En, StringComparison.Ordinal);
        Assert.EndsWith("“目标gdp”上报达标概率为50% [40–60]，实际达标概率为38%，13%的抽样未达标而上报达标。", told.Zh, StringComparison.Ordinal);
        RunManifest manifest = RunManifest.Of(summary, ExampleRun.Identity);
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(manifest, ResultsJson.Files.RunManifest));
        Assert.Equal(["target", "probability", "low", "high", "made", "moved"],
            json.RootElement.GetProperty("asReported")[0].EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(summary.Sayings!.AsReported, manifest.ToSummary().Sayings?.AsReported);
        Assert.False(JsonDocument.Parse(JsonSerializer.Serialize(RunManifest.Of(Summary(), ExampleRun.Identity), ResultsJson.Files.RunManifest))
            .RootElement.TryGetProperty("asReported", out _));
    }

    [Fact]
    public void A_run_that_was_not_asked_says_its_first_sentence_alone() => Assert.Single(SayingSentences.Of(Summary() with { Sayings = null }));

    [Fact]
    public void Timing_that_cannot_be_asked_is_said_so() =>
        Assert.Contains("was not asked",
            SayingSentences.Of(Summary() with { Sayings = Sayings with { TimingEffects = null } })[1].En, StringComparison.Ordinal);

    [Fact]
    public void A_manifest_keeps_the_sayings_under_the_names_that_readers_know_and_gives_them_back()
    {
        RunManifest manifest = RunManifest.Of(Summary(), ExampleRun.Identity);
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(manifest, ResultsJson.Files.RunManifest));
        JsonElement effect = json.RootElement.GetProperty("timingEffects")[0];
        Assert.Equal(["target", "difference", "low", "high", "probabilityBefore", "probabilityAfter"],
            effect.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(["target", "unit", "p10", "p50", "p90"],
            json.RootElement.GetProperty("margins")[0].EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(["a", "b", "both", "product"],
            json.RootElement.GetProperty("conflicts")[0].EnumerateObject().Select(field => field.Name).Take(4), StringComparer.Ordinal);
        Assert.Equal(Sayings.TimingEffects, manifest.ToSummary().Sayings?.TimingEffects);
        JsonElement part = json.RootElement.GetProperty("spread").GetProperty("byFactor")[0].GetProperty("parts")[0];
        Assert.Equal(["id", "share", "low", "high", "total", "totalLow", "totalHigh"],
            part.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Same(Sayings.Spread, manifest.ToSummary().Sayings?.Spread);
        Assert.Null(RunManifest.Of(Summary() with { Sayings = null }, ExampleRun.Identity).ToSummary().Sayings);
    }

    [Fact]
    public void Causes_and_confidences_are_said_in_sentences_of_their_own()
    {
        IReadOnlyList<Bilingual> said = SpreadTexts.Sentences(Summary(), Sayings.Spread!, "gdp");
        Assert.Equal(
        [
            "What 'target gdp' varies by, cause by cause: the city's growth 50% [41–59], the district factor 30% [20–40].",
            "What 'target gdp' varies by, as surely as its numbers are known: low confidence 98% [90–100]."
        ], said.Select(one => one.En), StringComparer.Ordinal);
        Assert.Empty(SpreadTexts.Sentences(Summary(), Sayings.Spread!, "jobs"));
    }

    [Fact]
    public void A_share_that_is_another_with_every_seed_is_not_said()
    {
        var wide = new SpreadPart("city", 0.5, 0.35, 0.65, 0.5, 0.35, 0.65);
        var sure = new SpreadPart("district", 0.3, 0.2, 0.4, 0.3, 0.2, 0.4);
        Assert.Empty(SpreadTexts.Sentences(Summary(), new RunSpread(64, [new TargetSpread("gdp", [wide, sure])], []), "gdp"));
        TargetSpread led = new("gdp", [sure with { Share = 0.6, Low = 0.5, High = 0.7 }, wide with { Share = 0.3, Low = 0.1, High = 0.5 }]);
        Assert.Equal("What 'target gdp' varies by, cause by cause: the district factor 60% [50–70].",
            Assert.Single(SpreadTexts.Sentences(Summary(), new RunSpread(64, [led], []), "gdp")).En);
    }

    private static RunSummary Summary() => new ExampleRun(4).Summary() with { Sayings = Sayings };
}
