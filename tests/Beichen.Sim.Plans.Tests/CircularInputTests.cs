using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Ledgers;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>No input has the target as its source that it is scored against; one that says so takes the target's chance away.</summary>
public sealed class CircularInputTests
{
    private const string Attraction = "seeds/beichen/attraction.yaml";
    private const string Firms = "seeds/beichen/firms.yaml";
    private const string Projects = "seeds/beichen/projects.yaml";
    private const string Outside = "expected evidence from outside the target (a reference class, "
        + "the city's total times a share, a record, wide ignorance), or from-target: the target's id, which is then not scored";

    public static TheoryData<string> Scenarios => [.. Repository.ScenarioIds];

    /// <summary>What the priors of earlier seeds said of themselves, and what else a modeller might write.</summary>
    public static TheoryData<string, string, string, string> Circular => new()
    {
        { Attraction, "annual-mean", "judgement: a district sets a count that it expects to pass by a little", "says 'expects to pass'" },
        { Attraction, "annual-mean", "a little above 100, to be safe", "names 100, the number of target 'beijing-projects'" },
        { Firms, "new-rate", "judgement: 530 needs about 82 new ones at a renewal of 0.75", "names 530, the number of target 'high-tech-firms'" },
        { Firms, "earlier", "judgement: no count found; the plan asks for 240", "says 'the plan asks'" },
        { Firms, "city-passes", "judgement: no count found, some 20", "names 20, the number of target 'gazelle-firms'" },
        { Projects, "initial-progress", "judgement: must stand by the third quarter to produce within the year", "says 'must stand by'" },
        { Projects, "initial-progress", "judgement: to be in use within the year", "says 'in use within the year'" },
        { Projects, "initial-progress", "按目标倒推", "says '按目标'" },
    };

    [Theory]
    [MemberData(nameof(Circular))]
    public void A_source_that_speaks_of_the_target_is_refused(string file, string key, string source, string says)
    {
        using var copy = new SeedCopy();
        string after = string.Equals(file, Projects, StringComparison.Ordinal) ? "- id: smc-2" : string.Empty;
        Rewrite(copy, file, key, "source: ", $"source: \"{source}\"}}", after);
        Assert.Contains(copy.Problems(), problem => problem.EndsWith($"the source of '{key}' {says}, {Outside}", StringComparison.Ordinal));
        Assert.Null(copy.Compile().Plan);
    }

    [Fact]
    public void A_figure_that_is_no_count_of_the_target_is_taken()
    {
        using var copy = new SeedCopy();
        Rewrite(copy, Firms, "ratio", "source: ", "source: \"20 % a year, 1,240 in all, version 2.20, 2020\"}");
        Assert.Empty(copy.Problems());
    }

    [Theory]
    [InlineData(Attraction, "annual-mean", "引进首都项目100个以上", "target 'beijing-projects'")]
    [InlineData(Projects, "jobs", "推动西门子、SMC二期等项目竣工投产", "milestone 'siemens-completed'")]
    public void An_input_that_quotes_a_target_or_a_milestone_is_refused(string file, string key, string quote, string quoted)
    {
        using var copy = new SeedCopy();
        Rewrite(copy, file, key, "basis: ", $"basis: plan, confidence: low, quote: {quote}}}",
            string.Equals(file, Projects, StringComparison.Ordinal) ? "- id: smc-2" : string.Empty);
        Assert.Contains(copy.Problems(), problem => problem.EndsWith($"'{key}' quotes {quoted} as its source, {Outside}", StringComparison.Ordinal));
    }

    [Fact]
    public void An_input_that_names_its_target_is_taken_and_the_target_is_not_scored()
    {
        using var copy = new SeedCopy();
        string sound = copy.Compile().Fingerprint;
        Rewrite(copy, Firms, "new-rate", "source: ", "source: \"530 needs about 82\", from-target: high-tech-firms}");
        PlanCompilation compiled = copy.Compile();
        Assert.Empty(compiled.Problems);
        TargetParameters firms = compiled.Plan!.Targets.Single(target => target.Measure == TargetMeasure.HighTechFirms);
        Assert.True(firms.SetFromTarget);
        Assert.False(firms.IsScored);
        Assert.Equal(530, firms.Value);
        Assert.All(compiled.Plan.Targets.Where(target => target != firms), target => Assert.False(target.SetFromTarget));
        Assert.Equal("high-tech-firms", compiled.Ledger.Find("firms/high-tech/new-rate")!.FromTarget);
        Assert.NotEqual(sound, compiled.Fingerprint, StringComparer.Ordinal);
    }

    [Fact]
    public void A_target_that_is_not_there_is_told_with_the_one_meant()
    {
        using var copy = new SeedCopy();
        Rewrite(copy, Firms, "new-rate", "source: ", "source: a guess, from-target: hightech-firms}");
        Assert.Contains(copy.Problems(), problem =>
            problem.Contains("'hightech-firms' for 'from-target', expected the id of a target, did you mean high-tech-firms?", StringComparison.Ordinal));
    }

    // The compiler refuses what it can see; here nothing in the repository takes the declared way out either.
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void No_input_of_the_repository_is_set_from_a_target(string scenario)
    {
        PlanCompilation compiled = Repository.Compile(scenario);
        LedgerEntry[] targets = [.. compiled.Ledger.Entries.Where(entry =>
            entry.Path.StartsWith("targets/", StringComparison.Ordinal) && entry.Quote is not null)];
        Assert.NotEmpty(targets);
        foreach (LedgerEntry entry in compiled.Ledger.Entries.Where(entry =>
            entry.Unit.Length > 0 && !entry.Path.StartsWith("targets/", StringComparison.Ordinal)))
        {
            Assert.Null(entry.FromTarget);
            Assert.DoesNotContain(targets, target => string.Equals(target.Quote, entry.Quote, StringComparison.Ordinal));
        }

        Assert.All(compiled.Plan!.Targets, target => Assert.False(target.SetFromTarget));
    }

    // Replaces the end of a value, from a key of it to the closing brace.
    private static void Rewrite(SeedCopy copy, string file, string key, string from, string end, string after = "")
    {
        string text = File.ReadAllText(copy.PathOf(file));
        int at = text.IndexOf($"{key}: {{", text.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        int start = text.IndexOf(from, at, StringComparison.Ordinal);
        copy.Write(file, text[..start] + end + text[text.IndexOf('\n', start)..]);
    }
}
