using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Wording;
using Spectre.Console;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>Figures come after the results: what fails in them is told and takes nothing along.</summary>
public sealed class FigureFilesTests
{
    [Fact]
    public void Figures_that_cannot_be_drawn_leave_the_results_and_are_told()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        folder.Write("manifest.json", "{}");
        using var errors = new StringWriter();
        Assert.Equal(ExitCode.Failed, FigureSaving.Add(folder.Path, () => throw new InvalidOperationException("no glyph"), Language.En, To(errors)));
        Assert.Equal(["manifest.json"], folder.Entries());
        Assert.Equal($"the figures could not be drawn or written (no glyph); the results stand in {folder.Path}", errors.ToString().Trim());
    }

    [Fact]
    public void Figures_that_cannot_be_written_leave_no_half_of_them()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        folder.Write("charts", "a file where the folder should be");
        using var errors = new StringWriter();
        Task<IReadOnlyList<FigureFiles>> drawn = Task.FromResult<IReadOnlyList<FigureFiles>>([new FigureFiles("fan", [1], "<svg/>", [])]);
        Assert.Equal(ExitCode.Failed, FigureSaving.Add(folder.Path, drawn, Language.En, To(errors)));
        Assert.Equal(["charts"], folder.Entries());
        Assert.Contains("the results stand in", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_outside_the_typeface_is_told_by_validate_and_drawn_by_run()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Replace("seeds/beichen/projects.yaml", "zh: SMC二期", "zh: 滘口二期\U0010fffd");
        Outcome validated = await BeichenCommand.Run(folder.Path, "validate", "scenarios/baseline.yaml");
        Assert.True(validated.ExitCode == ExitCode.Done, validated.ToString());
        Assert.Contains(validated.ErrorLines,
            line => line.StartsWith("seeds/beichen/projects.yaml:", StringComparison.Ordinal) && line.Contains("project '滘口二期", StringComparison.Ordinal));
        Outcome run = await BeichenCommand.Run(
            folder.Path, "run", "scenarios/baseline.yaml", "--draws", "32", "--quiet", "--lang", "zh", "--out", folder["run"]);
        Assert.True(run.ExitCode == ExitCode.Done, run.ToString());
        Assert.True(File.Exists(folder["run/charts/milestones.png"]));
        Assert.Contains("〓", run.ToString(), StringComparison.Ordinal);
    }

    private static Output To(StringWriter errors)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
        return new Output(console, console);
    }
}
