using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Ledgers.Tests.Making;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Whole;

/// <summary>A city's list of 1,418 projects goes through import and compiler.</summary>
public sealed class LargeLedgerTests
{
    [Fact]
    public void A_ledger_of_1418_projects_gives_each_of_them_to_the_plan()
    {
        using var folder = new LedgerFolder();
        using var compiled = new CompiledLedger();
        var table = new Table("总表", [.. LedgerText.Heads.Select(head => new TableColumn(head))],
            [.. LedgerText.Of(1418).Rows.Select(row => (object?[])[.. row])]);
        TableFile.WriteWorkbook(folder.PathOf("city.xlsx"), [table]);
        ImportResult result = LedgerFolder.Import(folder.PathOf("city.xlsx"));
        Assert.Equal((1418, 0), (result.Projects.Count, result.LeftOut));
        PlanCompilation plan = compiled.Compile(result);
        Assert.Equal(1418, plan.Plan!.Projects.Count(project => project.Name.Id.StartsWith("p-20", StringComparison.Ordinal)));
    }
}
