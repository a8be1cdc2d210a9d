using System.Text.Json;
using Beichen.Sim.Kernel.Projects;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.EndToEnd;

/// <summary>What the README's first command leaves.</summary>
public sealed class BaselineTests(BaselineRuns runs) : IClassFixture<BaselineRuns>
{
    private static readonly string[] Fields = ["id", "target", "p10", "p50", "p90", "probability", "low", "high"];

    public static TheoryData<string, double?> Targets => new()
    {
        { "gdp", 0.065 }, { "budget-revenue", 0.05 }, { "fixed-asset-investment", 0.065 }, { "disposable-income", 0 }, { "beijing-projects", 100 },
        { "high-tech-firms", 530 }, { "eaglet-firms", 240 }, { "gazelle-firms", 20 }, { "jobs", 100_000 }, { "energy", null },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_target_of_the_plan_is_in_the_manifest_with_its_band(string id, double? asked)
    {
        JsonElement target = Assert.Single(
            BaselineRuns.Manifest(runs.First).GetProperty("targets").EnumerateArray(), t => t.GetProperty("id").GetString() == id);
        Assert.All(Fields, field => Assert.True(target.TryGetProperty(field, out _), field));
        Assert.True(Number(target, "p10") <= Number(target, "p50") && Number(target, "p50") <= Number(target, "p90"));
        Assert.Equal(asked, Number(target, "target"));
        if (asked is null) Assert.Null(Number(target, "probability"));
        else HoldsItsInterval(target);
    }

    [Fact]
    public void The_manifest_has_no_target_that_is_not_the_plans() =>
        Assert.Equal(Targets.Count, BaselineRuns.Manifest(runs.First).GetProperty("targets").GetArrayLength());

    [Fact]
    public void Every_milestone_of_every_project_is_in_the_manifest()
    {
        var plan = District.Plan("baseline");
        string[] expected = [.. plan.Projects.SelectMany(project => project.Milestones.Select(milestone => $"{project.Name.Id}/{milestone.Id}"))];
        JsonElement[] found = [.. BaselineRuns.Manifest(runs.First).GetProperty("milestones").EnumerateArray()];
        string[] names = [.. found.Select(m => $"{m.GetProperty("project").GetString()}/{m.GetProperty("id").GetString()}")];
        Assert.Equal(expected, names);
        Assert.All(found, milestone =>
        {
            Assert.All(Fields, field => Assert.True(milestone.TryGetProperty(field, out _), field));
            HoldsItsInterval(milestone);
        });
    }

    [Theory]
    [InlineData("smc-2", ProjectStage.Completed)]
    [InlineData("smc-2", ProjectStage.Producing)]
    [InlineData("siemens", ProjectStage.Completed)]
    [InlineData("siemens", ProjectStage.Producing)]
    [InlineData("skyworth-mini-led", ProjectStage.Signed)]
    [InlineData("yadea-2", ProjectStage.Building)]
    [InlineData("tjk-2", ProjectStage.Building)]
    [InlineData("wangfujing-mall", ProjectStage.Producing)]
    [InlineData("jing-bin-beichen-station", ProjectStage.Producing)]
    public void The_milestones_that_the_plan_names_first_are_among_them(string project, ProjectStage stage) =>
        Assert.Contains(District.Plan("baseline").Projects.Single(p => p.Name.Id == project).Milestones, milestone => milestone.Stage == stage);

    [Fact]
    public void The_chance_of_all_targets_lies_within_what_the_single_chances_allow()
    {
        JsonElement manifest = BaselineRuns.Manifest(runs.First);
        Assert.InRange(Number(manifest, "jointProbability") ?? -1, Number(manifest, "jointLeast") ?? 1, Number(manifest, "jointMost") ?? 0);

        // Null when no target was ever the only one missed, which few draws may well give.
        string? binding = manifest.GetProperty("bindingTarget").GetString();
        Assert.Contains(manifest.GetProperty("targets").EnumerateArray(), target => binding is null || target.GetProperty("id").GetString() == binding);
    }

    [Fact]
    public void There_are_five_charts_of_more_than_20_kilobytes_each_as_picture_and_as_drawing()
    {
        FileInfo[] charts = new DirectoryInfo(Path.Combine(runs.First, "charts")).GetFiles();
        Assert.True(charts.Count(file => file.Extension == ".png" && file.Length > 20 * 1024) >= 5);
        Assert.Equal(charts.Count(file => file.Extension == ".png"), charts.Count(file => file.Extension == ".svg"));
    }

    [Fact]
    public void A_second_run_and_one_on_three_silos_have_the_same_fingerprints()
    {
        JsonElement first = BaselineRuns.Manifest(runs.First);
        Assert.Matches("^[0-9a-f]{64}$", first.GetProperty("resultFingerprint").GetString());
        foreach (string run in new[] { runs.Again, runs.ThreeSilos })
        {
            JsonElement other = BaselineRuns.Manifest(run);
            foreach (string fingerprint in new[] { "planFingerprint", "resultFingerprint" })
                Assert.Equal(first.GetProperty(fingerprint).GetString(), other.GetProperty(fingerprint).GetString());
        }

        Assert.Equal(3, BaselineRuns.Manifest(runs.ThreeSilos).GetProperty("silos").GetInt32());
    }

    [Fact]
    public void The_readme_shows_the_commands_that_are_tested_here()
    {
        IReadOnlyList<string> commands = ReadmeCommands.Read();
        Assert.Contains(commands, command => command == ReadmeCommands.Run);
        Assert.Contains(commands, command => command == ReadmeCommands.Test);
    }

    [Fact]
    public void What_a_run_says_stands_in_the_manifest_for_every_scored_target()
    {
        JsonElement manifest = BaselineRuns.Manifest(runs.First);
        string?[] scored = [.. manifest.GetProperty("targets").EnumerateArray()
            .Where(target => Number(target, "probability") is not null).Select(target => target.GetProperty("id").GetString())];
        foreach (string array in new[] { "timingEffects", "margins", "evenGrowth" })
        {
            JsonElement[] found = [.. manifest.GetProperty(array).EnumerateArray()];
            Assert.True(array == "evenGrowth" && found.Length == 0 || found.Length == scored.Length, array);
            if (found.Length > 0) Assert.Equal(scored, found.Select(each => each.GetProperty("target").GetString()), StringComparer.Ordinal);
        }

        JsonElement[] bands = [.. manifest.GetProperty("conditional").EnumerateArray()];
        Assert.Equal(manifest.GetProperty("draws").GetInt32(), bands.Sum(band => band.GetProperty("draws").GetInt32()));
        Assert.All(bands, band =>
        {
            Assert.Equal(scored, band.GetProperty("targets").EnumerateArray().Select(target => target.GetProperty("id").GetString()), StringComparer.Ordinal);
            Assert.All(band.GetProperty("targets").EnumerateArray(), HoldsItsInterval);
        });
        Assert.All(manifest.GetProperty("conflicts").EnumerateArray(), pair => Assert.NotEqual(Number(pair, "both"), Number(pair, "product")));
        Assert.All(manifest.GetProperty("timingEffects").EnumerateArray(),
            effect => Assert.InRange(Number(effect, "difference") ?? double.NaN, Number(effect, "low") ?? double.NaN, Number(effect, "high") ?? double.NaN));
    }

    private static void HoldsItsInterval(JsonElement score)
    {
        double probability = Number(score, "probability") ?? double.NaN;
        Assert.InRange(probability, Number(score, "low") ?? double.NaN, Number(score, "high") ?? double.NaN);
        Assert.InRange(probability, 0, 1);
    }

    private static double? Number(JsonElement element, string field) =>
        element.GetProperty(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
