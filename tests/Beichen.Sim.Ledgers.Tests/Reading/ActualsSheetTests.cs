using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Ledgers.Actuals;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Reading;

/// <summary>Actuals in a sheet of the same heads.</summary>
public sealed class ActualsSheetTests : IDisposable
{
    private static readonly Lazy<CompiledPlan> Baseline = new(() => Scenario.Open(Path.Combine(Root(), "scenarios", "baseline.yaml")).Plan);
    private readonly string _folder = Directory.CreateTempSubdirectory("actuals").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Chinese_heads_and_words_read_as_the_keys_of_the_file()
    {
        string path = Path.Combine(_folder, "实际.csv");
        File.WriteAllText(path, "指标,项目,季度,数值,阶段,进度\ngdp-growth,,2022Q1,2.1%,,\n,smc-2,2022Q2,,竣工,\n,雅迪二期,2022Q1,,,0.4\n");
        string yadea = Baseline.Value.Plan.Projects.Single(project => project.Name.Id == "yadea-2").Name.Chinese;
        File.WriteAllText(path, File.ReadAllText(path).Replace("雅迪二期", yadea, StringComparison.Ordinal));
        Check(ActualsSheet.Read(path, Baseline.Value));
    }

    [Fact]
    public void A_workbook_reads_as_the_text_does()
    {
        string path = Path.Combine(_folder, "actuals.xlsx");
        TableColumn[] heads = [new("indicator"), new("project"), new("quarter"), new("value"), new("stage"), new("progress")];
        TableFile.WriteWorkbook(path, [new Table("actuals", heads, [["gdp-growth", null, "2022Q1", 0.021, null, null],
            [null, "smc-2", "2022Q2", null, "completed", null], [null, "yadea-2", "2022Q1", null, null, 0.4]])]);
        Check(ActualsSheet.Read(path, Baseline.Value));
    }

    [Theory]
    [InlineData("指标,季度,数值\ngdp-grwth,2022Q1,0.02\n", "实际.csv:A2: unknown indicator 'gdp-grwth'")]
    [InlineData("项目,季度,进度\nsmc-2,2022Q1,1.5\n", "实际.csv:C2: progress 1.5, more than all")]
    [InlineData("指标,季度,数值,阶段\ngdp-growth,2022Q1,0.02,竣工\n", "实际.csv:D2: 'completed' for stage of a figure")]
    [InlineData("甲,乙\n1,2\n", "实际.csv: no row of heads")]
    public void What_makes_no_sense_is_named_with_its_cell(string text, string found)
    {
        string path = Path.Combine(_folder, "实际.csv");
        File.WriteAllText(path, text);
        Assert.Contains(found, Assert.Throws<RefusedException>(() => ActualsSheet.Read(path, Baseline.Value)).Problems[0], StringComparison.Ordinal);
    }

    private static void Check(KnownActuals actuals)
    {
        Assert.Equal(new Quarter(2022, 2), actuals.DataDate);
        Observation seen = Assert.Single(actuals.Observations);
        Assert.Equal(("gdp-growth", 0.021), (seen.Indicator.Id, seen.Value));
        Assert.Equal(new ProjectFact(0, ProjectStage.Building, ProjectStage.Building) { Progress = 0.4 }, actuals.Facts[0].Fact);
        Assert.Equal(("smc-2", new ProjectFact(1, ProjectStage.Completed, ProjectStage.Completed)), (actuals.Facts[1].Project, actuals.Facts[1].Fact));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
