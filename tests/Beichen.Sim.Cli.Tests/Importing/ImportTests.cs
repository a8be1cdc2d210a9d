using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Importing;

/// <summary>Import and template as their user starts them.</summary>
public sealed class ImportTests
{
    private const string Ledger = "项目名称,总投资（亿元）,2022年计划投资（亿元）,开工时间,竣工时间,建设阶段\n某装备厂,3.5,1,2022年4月,2023年底,新开工\n某桥,约2,0.5,2021.06,2022年底,在建\n";

    [Fact]
    public async Task A_ledger_becomes_projects_with_a_map_and_findings_in_one_language()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Write("t.csv", Ledger);
        Outcome outcome = await BeichenCommand.Run(folder.Path, "import", "t.csv", "--out", "i", "--lang", "en", "--add-to", "baseline");
        Assert.True(outcome is { ExitCode: ExitCode.Done }, outcome.ToString());
        Assert.StartsWith("2 projects, 5.5 亿元 in all; rows left out: 0;", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(outcome.ErrorLines, line => line.StartsWith("t.csv:B3: guess: '约2' taken as 2 within 1.8–2.2", StringComparison.Ordinal));
        Assert.Equal(["baseline-with-ledger.yaml", "findings.txt", "import-map.yaml"], Directory.GetFiles(folder["i"])
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        File.Copy(folder["i/baseline-with-ledger.yaml"], folder["scenarios/baseline-with-ledger.yaml"]);
        Outcome valid = await BeichenCommand.Run(folder.Path, "validate", "scenarios/baseline-with-ledger.yaml");
        Assert.True(valid is { ExitCode: ExitCode.Done }, valid.ToString());
        Assert.Equal(2, valid.ErrorLines.Length);
        Assert.All(valid.ErrorLines, line => Assert.Matches("^(项目|project) .*p-", line));
    }

    [Fact]
    public async Task A_strict_import_refuses_guesses_until_the_map_settles_them()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Write("t.csv", Ledger);
        Outcome refused = await BeichenCommand.Run(folder.Path, "import", "t.csv", "--out", "i", "--strict");
        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.False(File.Exists(folder["i/projects.yaml"]), "a refused import wrote projects");
        File.AppendAllText(folder["i/import-map.yaml"], "accept: [amount-about]\n");
        Outcome taken = await BeichenCommand.Run(folder.Path, "import", "t.csv", "--out", "j", "--strict", "--map", "i/import-map.yaml");
        Assert.True(taken is { ExitCode: ExitCode.Done, Errors: "" }, taken.ToString());
        Assert.Contains("某装备厂", File.ReadAllText(folder["j/projects.yaml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.csv", "", "nothing.csv: refused: no file nothing.csv; check the path")]
    [InlineData("t.csv", "--district=nowhere", "no district 'nowhere', expected a name under seeds or a folder that holds district.yaml")]
    public async Task What_cannot_be_read_is_said_in_one_line(string file, string option, string expected)
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Write("t.csv", Ledger);
        Outcome outcome = await BeichenCommand.Run(folder.Path, [.. ((string[])["import", file, "--lang", "en", "--out", "i", option])
            .Where(argument => argument.Length > 0)]);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(expected, outcome.ErrorLines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_template_is_written_and_is_a_ledger_without_projects()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        Outcome made = await BeichenCommand.Run(folder.Path, "template", "projects", "--out", "项目表.xlsx", "--lang", "zh");
        Assert.Equal("已写 项目表.xlsx", made.Output.Trim());
        Outcome empty = await BeichenCommand.Run(folder.Path, "import", "项目表.xlsx", "--out", "i", "--lang", "zh");
        Assert.Equal(ExitCode.BadInput, empty.ExitCode);
        Assert.Contains("没有读到项目", empty.Errors, StringComparison.Ordinal);
    }
}
