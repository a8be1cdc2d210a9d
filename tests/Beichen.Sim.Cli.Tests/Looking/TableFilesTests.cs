using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Looking;

/// <summary>What is listed goes out as files, numbers as numbers.</summary>
public sealed class TableFilesTests
{
    [Theory]
    [InlineData("targets", "编号,指标,目标值,单位,期限")]
    [InlineData("levers", "编号,杠杆,单位,下限,上限,默认,作用于,原文")]
    [InlineData("entities", "类,编号,名称,原文")]
    [InlineData("multipliers", "编号,行业,产出乘数（倍）,本地采购占比（%）")]
    [InlineData("indicators", "编号,指标,单位,取整到,误差依据")]
    [InlineData("scenarios", "编号,情景,问题,性质")]
    public async Task A_list_is_written_with_Chinese_heads(string what, string heads)
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "list", what, "--lang", "zh", "--csv", folder["t.csv"], "--xlsx", folder["t.xlsx"]);
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        string[] lines = await File.ReadAllLinesAsync(folder["t.csv"], TestContext.Current.CancellationToken);
        Assert.Equal(heads, lines[0]);
        Assert.True(lines.Length > 5 && new FileInfo(folder["t.xlsx"]).Length > 2000);
    }
}
