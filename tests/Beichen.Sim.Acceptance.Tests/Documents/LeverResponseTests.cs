using System.Globalization;
using System.Text;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Documents;

/// <summary>docs/levers.md: what each lever does at its highest setting, beside the reason for it. Written again with BEICHEN_UPDATE_GOLDEN=1.</summary>
public sealed class LeverResponseTests
{
    private const int Draws = 256;

    private static readonly (string Head, string Indicator, double Scale)[] Outcomes =
    [
        ("GDP growth, pp", "GdpGrowthYearToDate", 100), ("investment growth, pp", "InvestmentGrowth", 100), ("revenue growth, pp", "RevenueGrowth", 100),
        ("relocations", "BeijingProjects", 1), ("high-tech firms", "HighTechFirms", 1), ("new jobs", "NewJobsTotal", 1),
    ];

    [Fact]
    public void Each_lever_stands_with_its_response_and_the_reason_for_it()
    {
        double[] before = Means(District.BaselineWith(string.Empty));
        var page = new StringBuilder($"# What each lever does at its highest setting\n\nMean difference to the baseline at the end of 2022, {Draws} draws with "
            + "the same luck, each lever set on everything that takes it, at its highest, from the first quarter. Written by the tests with "
            + $"`BEICHEN_UPDATE_GOLDEN=1`.\n\n| lever 杠杆 | highest | {string.Join(" | ", Outcomes.Select(outcome => outcome.Head))} | source or reason 依据 |\n"
            + $"|---|---:|{string.Concat(Enumerable.Repeat("---:|", Outcomes.Length))}---|\n");
        string file = Path.Combine(Repository.Root, "docs", "levers.md");
        bool update = Environment.GetEnvironmentVariable("BEICHEN_UPDATE_GOLDEN") is "1";
        string[] rows = update ? [] : [.. File.ReadAllLines(file).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        SeedIndex seeds = PlanCompiler.Compile(Path.Combine(Repository.Root, "scenarios", "baseline.yaml"), new CompileOptions()).Seeds;
        foreach (LeverText lever in seeds.Levers)
        {
            string high = lever.High.ToString(CultureInfo.InvariantCulture);
            double[] after = Means(District.BaselineWith(
                $"levers:{string.Concat(On(lever, seeds).Select(on => $"\n  - {{lever: {lever.Id}, on: {on}, value: {high}}}"))}"));
            double[] moved = [.. Outcomes.Select((outcome, k) => (after[k] - before[k]) * outcome.Scale)];
            string reason = $"{lever.ChineseResponse}. {lever.EnglishResponse}";
            page.Append(CultureInfo.InvariantCulture, $"| `{lever.Id}` {lever.Chinese} | {high} | {string.Join(" | ", moved.Select(Text))} | {reason} |\n");
            if (update) continue;
            string[] cells = [.. Assert.Single(rows, row => row.StartsWith($"| `{lever.Id}` ", StringComparison.Ordinal)).Split(" | ")];
            Assert.Equal(reason + " |", cells[^1]);
            for (int k = 0; k < moved.Length; k++)
            {
                double written = double.Parse(cells[k + 2], CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(written - moved[k]) <= 0.02 + (0.25 * Math.Abs(moved[k])),
                    $"{lever.Id}, {Outcomes[k].Head}: the page says {cells[k + 2]}, the model {Text(moved[k])}");
            }
        }

        if (update) File.WriteAllText(file, page.ToString());
        else Assert.Equal(seeds.Levers.Count, rows.Length);
    }

    // On everything that it may be set on: on all where that may be said, else on each.
    private static IEnumerable<string> On(LeverText lever, SeedIndex seeds)
    {
        string kind = lever.AppliesTo.HasFlag(LeverScope.All) ? "all" : lever.AppliesTo switch
        {
            LeverScope.Project =>
            "project",
            LeverScope.Park => "park",
            LeverScope.CommercialDistrict => "commercial district",
            _ => "all"
        };
        string[] each = [.. seeds.Entities.Where(entity => string.Equals(entity.Kind, kind, StringComparison.Ordinal)).Select(entity => entity.Id)];
        return each.Length > 0 ? each : ["all"];
    }

    private static string Text(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static double[] Means(Kernel.DistrictPlan plan)
    {
        RunFrames run = District.Run(plan, Draws);
        return [.. Outcomes.Select(outcome => District.Column(run, EntityKind.District, plan.Name.Id, outcome.Indicator, 3).Average())];
    }
}
