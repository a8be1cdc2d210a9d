using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using NJsonSchema;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>A scenario adds projects: a few lines, the kind fills the rest.</summary>
public sealed class ScenarioAddTests
{
    private const string Short =
        """
        add:
          projects:
            - id: new-plant
              name: 新厂
              kind: industrial
              initial-stages: {signed: 1}
              investment: 12
              construction: {planned: 5}
              source: "judgement of the planner"
        """;

    [Fact]
    public void A_project_of_seven_lines_stands_behind_those_of_the_seeds_with_its_kinds_defaults()
    {
        using var seeds = new SeedCopy();
        PlanCompilation plain = seeds.Compile();
        PlanCompilation added = seeds.Scenario(Short).Compile("test");
        Assert.Empty(added.Problems);
        ProjectParameters project = added.Plan!.Projects[^1];
        Assert.Equal(plain.Plan!.Projects.Length + 1, added.Plan.Projects.Length);
        Assert.Equal(("new-plant", "新厂", "新厂", ProjectStage.Signed),
            (project.Name.Id, project.Name.Chinese, project.Name.English, (ProjectStage)project.InitialStage.Likeliest));
        Assert.Equal((Quantity.Fixed(12), Quantity.Fixed(5)), (project.Investment, project.Construction.PlannedQuarters));
        Assert.Equal(1.06, project.Construction.RatioP50);
        Assert.NotEqual(plain.Fingerprint, added.Fingerprint, StringComparer.Ordinal);
        var entry = added.Ledger.Entries.Single(found => found.Path is "projects/new-plant/investment");
        Assert.Equal(("derived", "low", "set by the scenario: judgement of the planner", "scenarios/test.yaml"),
            (entry.Basis, entry.Confidence, entry.Source, entry.File));
    }

    [Fact]
    public void What_the_seeds_hold_is_not_touched_by_an_addition()
    {
        using var seeds = new SeedCopy();
        var before = seeds.Compile().Ledger.Entries.ToDictionary(entry => entry.Path, entry => entry.Value, StringComparer.Ordinal);
        var after = seeds.Scenario(Short).Compile("test").Ledger.Entries;
        string[] changed = [.. after.Where(entry => before.TryGetValue(entry.Path, out string? value) && value != entry.Value).Select(entry => entry.Path)];
        Assert.Equal("projects", Assert.Single(changed));
    }

    [Fact]
    public void A_removed_project_may_be_added_anew_under_its_id()
    {
        using var seeds = new SeedCopy();
        PlanCompilation plan = seeds.Scenario("remove: [projects/smc-2]\n" + Short.Replace("new-plant", "smc-2", StringComparison.Ordinal)).Compile("test");
        Assert.Empty(plan.Problems);
        Assert.Equal(Quantity.Fixed(12), plan.Plan!.Projects.Single(project => project.Name.Id is "smc-2").Investment);
    }

    [Theory]
    [InlineData("              source: \"judgement of the planner\"\n", "", "project 'new-plant' is added without a source")]
    [InlineData("id: new-plant", "id: smc-2", "a second project 'smc-2'")]
    [InlineData("kind: industrial", "kind: industry", "industry")]
    [InlineData("  projects:", "  project:", "unknown key 'project' in 'add', expected projects, did you mean projects?")]
    [InlineData("investment: 12", "investment: 12000", "12000")]
    [InlineData("investment: 12", "invesment: 12", "unknown key 'invesment'")]
    public void A_fault_of_an_addition_is_told_at_its_place(string find, string replace, string expected)
    {
        using var seeds = new SeedCopy();
        string text = Short.Contains(find, StringComparison.Ordinal)
            ? Short.Replace(find, replace, StringComparison.Ordinal)
            : string.Join('\n', Short.Split('\n').Where(line => !line.Contains(find.Trim(), StringComparison.Ordinal)));
        string problem = Assert.Single(seeds.Scenario(text).Problems("test"), found => found.Contains(expected, StringComparison.Ordinal));
        Assert.StartsWith("scenarios/test.yaml:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_takes_the_short_form_and_refuses_a_misspelt_key()
    {
        using var seeds = new SeedCopy();
        seeds.Scenario(Short);
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schema.SchemaFiles.Generate()["scenario.schema.json"], TestContext.Current.CancellationToken);
        string sound = YamlAsJson.Read(seeds.PathOf("scenarios/test.yaml"));
        Assert.Empty(schema.Validate(sound));
        Assert.NotEmpty(schema.Validate(sound.Replace("\"investment\"", "\"invesment\"", StringComparison.Ordinal)));
    }
}
