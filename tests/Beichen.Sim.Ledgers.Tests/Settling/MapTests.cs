using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Tests.Making;
using NJsonSchema;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Settling;

/// <summary>A map fixes the guesses of one month for the next.</summary>
public sealed class MapTests
{
    private const string Ledger = "项目名称,建设地点,总投资,状态,工程明细\n某装备厂,装备产业园,20000,在建,甲\nSMC二期工程,某镇,待定,在建,乙\n某路,某镇,约35000,新开工,丙\n";

    [Fact]
    public void The_map_that_an_import_writes_settles_its_kinds_chains_parks_units_and_matches()
    {
        using var folder = new LedgerFolder();
        string file = folder.Text("t.csv", Ledger);
        ImportResult first = LedgerFolder.Import(file);
        string[] settled = ["kind-by-name", "kind-unknown", "chain-by-words", "chain-unknown", "park-by-words", "unit-not-written", "match-by-name"];
        Assert.Contains(first.Findings, finding => settled.Contains(finding.Key, StringComparer.Ordinal) && finding.Grade == Grade.Guess);
        ImportMap map = Read(folder, ImportMapText.Of(first.Settled, null));
        ImportResult second = LedgerFolder.Import(map, file);
        Assert.Empty(second.Findings.Where(finding => settled.Contains(finding.Key, StringComparer.Ordinal) && finding.Grade == Grade.Guess)
            .Select(finding => finding.Line(FindingWords.Of("en"))));
        Assert.Equal(first.Projects.Select(project => (project.Id, project.Kind, project.Chain, project.Park, project.Investment.Value)), second.Projects
            .Select(project => (project.Id, project.Kind, project.Chain, project.Park, project.Investment.Value)));
    }

    [Fact]
    public void What_the_map_says_is_done()
    {
        using var folder = new LedgerFolder();
        string file = folder.Text("t.csv", Ledger);
        string id = LedgerFolder.Import(Read(folder, "totals: {SMC二期工程: 10}"), file).Projects.Single(project => project.Row.Name is "SMC二期工程").Id;
        ImportMap map = Read(folder, "columns: {总投资: {role: total, unit: 万元}, 工程明细: {role: type}}\nkinds: {某路: platform}\n"
            + $"chains: {{某装备厂: medicine}}\nmatches: {{{id}: smc-2}}\ntotals: {{SMC二期工程: 10}}\naccept: [amount-about]\n");
        ImportResult result = LedgerFolder.Import(map, file);
        Assert.Equal([("medicine", 2m), ("smc-2", 10m), ("platform", 3.5m)], result.Projects
            .Select((project, at) => (at == 0 ? project.Chain! : at == 1 ? project.Id : project.Kind, project.Investment.Value)));
        Assert.Equal("smc-2", Assert.Single(result.Replaced));
        Assert.Contains(result.Findings, finding => finding is { Key: "amount-about", Grade: Grade.Note });
        Assert.Equal("甲", result.Projects[0].Row.Type!.Value);
        Assert.Equal("某路", Assert.Single(LedgerFolder.Import(Read(folder, "leave-out: [某装备厂, SMC二期工程]"), file).Projects).Row.Name);
    }

    [Theory]
    [InlineData("yeer: 2022", "1:1", "map-key")]
    [InlineData("kinds: {某路: transprt}", "1:13", "map-value")]
    [InlineData("columns:\n  总投资: {role: totl}", "2:15", "map-value")]
    [InlineData("totals: {某路: many}", "1:14", "map-value")]
    [InlineData("kinds: [a", "1:9", "map-broken")]
    public void A_fault_of_the_map_is_told_with_its_line(string text, string place, string key)
    {
        using var folder = new LedgerFolder();
        var findings = new FindingList();
        ImportMapReader.Read(folder.Text("map.yaml", text), LedgerFolder.District, findings);
        Finding fault = Assert.Single(findings.All);
        Assert.Equal((key, Grade.Refusal), (fault.Key, fault.Grade));
        if (key is not "map-broken") Assert.Equal(place, fault.Place.Cell);
    }

    [Fact]
    public async Task The_committed_schema_is_what_the_reader_takes()
    {
        string file = Path.Combine(LedgerFolder.Root, "seeds", "schema", ImportMapSchema.Name);
        if (Environment.GetEnvironmentVariable("BEICHEN_UPDATE_GOLDEN") is "1") await File.WriteAllTextAsync(file, ImportMapSchema.Text(),
            TestContext.Current.CancellationToken);
        Assert.True(File.Exists(file) && string.Equals(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), ImportMapSchema.Text(),
            StringComparison.Ordinal), "stale: run the tests with BEICHEN_UPDATE_GOLDEN=1");
        JsonSchema schema = await JsonSchema.FromJsonAsync(ImportMapSchema.Text(), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate("""{"year": 2022, "hidden": "skip", "columns": {"总投资": {"role": "total", "unit": "万元"}}, "accept": ["amount-about"]}"""));
        Assert.NotEmpty(schema.Validate("""{"columns": {"总投资": {"role": "totl"}}}"""));
    }

    private static ImportMap Read(LedgerFolder folder, string text)
    {
        var findings = new FindingList();
        ImportMap map = ImportMapReader.Read(folder.Text("map.yaml", text), LedgerFolder.District, findings);
        Assert.Empty(findings.All.Select(finding => finding.Line(FindingWords.Of("en"))));
        return map;
    }
}
