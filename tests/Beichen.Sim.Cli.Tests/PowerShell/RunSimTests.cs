using System.Management.Automation.Runspaces;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;
using Shell = System.Management.Automation.PowerShell;

namespace Beichen.Sim.Cli.Tests.PowerShell;

/// <summary><c>run-sim.ps1</c>: its parameters become the command's arguments, and any command passes through it.</summary>
public sealed class RunSimTests : IDisposable
{
    private static readonly string Script = Path.Combine(TemporaryFolder.Repository, "run-sim.ps1");

    private readonly TemporaryFolder _folder = TemporaryFolder.Empty();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_parameters_the_baseline_runs()
    {
        string[] expected = ["run", "baseline", "--draws", "1024", "--silos", "1", "--out", Path.Combine("out", "baseline")];
        Assert.Equal(expected, DryRun(_ => { }));
    }

    [Fact]
    public void Each_parameter_becomes_an_argument()
    {
        string[] arguments = DryRun(shell =>
            shell.AddParameter("Scenario", "vat-refund").AddParameter("Draws", 64).AddParameter("Seed", "7").AddParameter("Horizon", "2026Q4")
            .AddParameter("Silos", 3).AddParameter("Out", "elsewhere").AddParameter("Lang", "zh").AddParameter("Quiet").AddParameter("Force"));
        Assert.Equal(["run", "vat-refund", "--draws", "64", "--silos", "3", "--out", "elsewhere",
            "--seed", "7", "--horizon", "2026Q4", "--quiet", "--force", "--lang", "zh"], arguments);
    }

    [Theory]
    [InlineData("baseline", "projects-slip-1q")]
    [InlineData("baseline,projects-slip-1q")]
    [InlineData("baseline, projects-slip-1q,")]
    public void Compare_takes_a_list_however_it_was_written(params string[] names)
    {
        string[] arguments = DryRun(shell => shell.AddParameter("Compare", names));
        Assert.Equal(["compare", "baseline", "projects-slip-1q", "--draws", "1024", "--silos", "1", "--out", Path.Combine("out", "compare")], arguments);
    }

    [Fact]
    public void Every_argument_is_one_that_the_command_knows()
    {
        string[] arguments = DryRun(shell =>
            shell.AddParameter("Seed", "7").AddParameter("Horizon", "2026Q4").AddParameter("Quiet").AddParameter("Force").AddParameter("Lang", "zh"));
        System.CommandLine.Command run = RunCommand.Make(Output.OfProcess());
        Assert.Empty(run.Parse(arguments[1..^2]).Errors);
    }

    [Fact]
    public void Serve_opens_the_workbench() => Assert.Equal(["serve", "--open"], DryRun(shell => shell.AddParameter("Serve")));

    [Fact]
    public void Any_command_passes_through_with_its_options()
    {
        using Shell shell = New();
        shell.AddScript($"& '{Script}' achieve baseline --target eaglet-firms --probability 0.5 -DryRun");
        Assert.Equal(["achieve", "baseline", "--target", "eaglet-firms", "--probability", "0.5"], Texts(shell));
    }

    [Fact]
    public void The_program_beside_the_script_is_run_in_the_reader_s_folder_and_its_code_is_passed_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program that stands in for it is a shell script");
        File.Copy(Script, _folder["run-sim.ps1"]);
        _folder.Write("beichen", "#!/bin/sh\npwd\nprintf '%s\\n' \"$@\"\nexit 2\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["beichen"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(_folder["desk"]);
        using Shell shell = New();
        shell.AddScript($"$null = $ExecutionContext.SessionState.Path.SetLocation('{_folder["desk"]}');"
            + $"& '{_folder["run-sim.ps1"]}' show SMC二期 --run 'a b'; $LASTEXITCODE");
        Assert.Equal([_folder["desk"], "show", "SMC二期", "--run", "a b", "2"], Texts(shell));
    }

    [Fact]
    public void Old_PowerShell_reads_its_Chinese_by_the_mark_at_its_head() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Script)[..3]);

    private static string[] DryRun(Action<Shell> parameters)
    {
        using Shell shell = New();
        parameters(shell.AddCommand(Script).AddParameter("DryRun"));
        return Texts(shell);
    }

    private static string[] Texts(Shell shell)
    {
        string[] texts = [.. shell.Invoke().Select(argument => argument.BaseObject.ToString()!)];
        Assert.Empty(shell.Streams.Error);
        return texts;
    }

    private static Shell New()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        return Shell.Create(state);
    }
}
