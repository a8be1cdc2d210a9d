using Beichen.Sim.Plans;
using Beichen.Sim.Terminal.Tables;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Documents;

/// <summary>The parameters in the model's document are those of the seeds.</summary>
public sealed class ParameterTablesTests
{
    private static readonly string Tables = ParameterTables.Of(Compile());

    [Fact]
    public void The_document_holds_what_the_command_would_write()
    {
        string model = Repository.Read("docs", "model.md").ReplaceLineEndings("\n");
        Assert.Equal(ParameterTables.Into(model, Tables), model);
    }

    [Fact]
    public void Another_compilation_gives_the_same_text() => Assert.Equal(Tables, ParameterTables.Of(Compile()));

    [Fact]
    public void No_row_speaks_of_a_single_project_and_there_are_few_enough_to_read()
    {
        CompiledPlan compiled = Compile();
        string[] rows = [.. Tables.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.InRange(rows.Length, 100, 350);
        Assert.NotEmpty(compiled.Plan.Projects);
        Assert.All(compiled.Plan.Projects, project => Assert.DoesNotContain(rows, row => row.Contains($"`{project.Name.Id}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_document_without_the_marks_is_refused()
    {
        Assert.Null(ParameterTables.Into("no marks", Tables));
        Assert.Null(ParameterTables.Into(ParameterTables.End + ParameterTables.Begin, Tables));
    }

    private static CompiledPlan Compile() => Scenario.Open(Path.Combine(Repository.Root, "scenarios", "baseline.yaml")).Plan;
}
