using Beichen.Sim.Plans.Schema;
using NJsonSchema;
using NJsonSchema.Validation;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>The committed schemas are what the loader reads by, and the files keep to them.</summary>
public sealed class SchemaTests
{
    private static string Folder => Path.Combine(Repository.Seeds, "schema");

    public static TheoryData<string> YamlFiles =>
    [
        .. Directory.EnumerateFiles(Repository.Seeds, "*.yaml", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.Scenarios, "*.yaml"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_committed_schemas_are_the_ones_that_the_fields_give()
    {
        foreach ((string name, string text) in SchemaFiles.Generate())
        {
            string file = Path.Combine(Folder, name);
            if (Environment.GetEnvironmentVariable("BEICHEN_UPDATE_GOLDEN") is "1")
            {
                Directory.CreateDirectory(Folder);
                File.WriteAllText(file, text);
            }

            Assert.True(File.Exists(file) && string.Equals(File.ReadAllText(file), text, StringComparison.Ordinal),
                $"{name} is stale: run the tests with BEICHEN_UPDATE_GOLDEN=1");
        }

        Assert.Equal<IEnumerable<string>>([.. SchemaFiles.Generate().Keys],
            [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Where(IsOfPlans).Order(StringComparer.Ordinal)]);
    }

    // The schema of an import's map is of the ledgers, and held by their tests.
    private static bool IsOfPlans(string file) => !file.StartsWith("import-", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public async Task Every_file_names_its_schema_and_keeps_to_it(string file)
    {
        string path = Path.Combine(Repository.Root, file);
        const string Head = "# yaml-language-server: $schema=";
        string first = (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken))[0];
        Assert.StartsWith(Head, first, StringComparison.Ordinal);
        string schemaPath = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Head.Length..].Trim()));
        JsonSchema schema = await JsonSchema.FromJsonAsync(
            await File.ReadAllTextAsync(schemaPath, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        ICollection<ValidationError> errors = schema.Validate(YamlAsJson.Read(path));
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Fact]
    public async Task A_misspelt_key_and_a_wrong_unit_break_the_schema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaFiles.Generate()["seed-energy.schema.json"], TestContext.Current.CancellationToken);
        string sound = YamlAsJson.Read(Path.Combine(Repository.Seeds, "beichen", "energy.yaml"));
        Assert.Empty(schema.Validate(sound));
        Assert.NotEmpty(schema.Validate(sound.Replace("efficiency-gain", "eficiency-gain", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(sound.Replace("fraction per year", "ratio", StringComparison.Ordinal)));
    }
}
