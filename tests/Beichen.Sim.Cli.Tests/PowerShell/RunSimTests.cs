using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.PowerShell;

/// <summary><c>run-sim.ps1</c>: its parameters become the command's arguments.</summary>
public sealed class RunSimTests
{
    private static readonly string Script = Path.Combine(TemporaryFolder.Repository, "run-sim.ps1");
    private static readonly string Project = Path.Combine(TemporaryFolder.Repository, "src", "Beichen.Sim.Cli");

    [Fact]
    public void Without_parameters_the_baseline_runs()
    {
        string[] expected = ["run", "-c", "Release", "--project", Project, "--", "run", Scenario("baseline"),
            "--draws", "1024", "--silos", "1", "--out", Path.Combine("out", "baseline")];
        Assert.Equal(expected, DryRun(_ => { }));
    }

    [Fact]
    public void Each_parameter_becomes_an_argument()
    {
        string[] arguments = DryRun(shell =>
            shell.AddParameter("Scenario", "vat-refund").AddParameter("Draws", 64).AddParameter("Seed", "7").AddParameter("Horizon", "2026Q4")
            .AddParameter("Silos", 3).AddParameter("Out", "elsewhere").AddParameter("Lang", "zh").AddParameter("Quiet"));
        Assert.Equal(["run", Scenario("vat-refund"), "--draws", "64", "--silos", "3", "--out", "elsewhere",
            "--lang", "zh", "--seed", "7", "--horizon", "2026Q4", "--quiet"], arguments[6..]);
    }

    [Fact]
    public void Compare_takes_two_names()
    {
        string[] arguments = DryRun(shell => shell.AddParameter("Compare", new[] { "baseline", "projects-slip-1q" }));
        Assert.Equal(["compare", Scenario("baseline"), Scenario("projects-slip-1q"), "--draws", "1024"], arguments[6..11]);
        Assert.Equal(Path.Combine("out", "compare"), arguments[14]);
    }

    [Fact]
    public void Every_argument_is_one_that_the_command_knows()
    {
        string[] arguments = DryRun(shell => shell.AddParameter("Seed", "7").AddParameter("Horizon", "2026Q4").AddParameter("Quiet"));
        System.CommandLine.Command run = Cli.Running.RunCommand.Make(Output.OfProcess());
        Assert.Empty(run.Parse(arguments[7..]).Errors);
    }

    [Fact]
    public void No_draws_at_all_throws() =>
        Assert.Contains("Draws is 0; expected at least 1", Thrown(shell => shell.AddParameter("Draws", 0)), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_scenario_throws_and_names_the_known_ones()
    {
        string message = Thrown(shell => shell.AddParameter("Scenario", "basline"));
        Assert.Contains("no scenario 'basline'", message, StringComparison.Ordinal);
        Assert.Contains("baseline", message, StringComparison.Ordinal);
        Assert.Contains("projects-slip-2q", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_exit_code_of_the_command_is_passed_on(int code)
    {
        using System.Management.Automation.PowerShell shell = Shell();
        shell.AddScript($"function dotnet {{ $script:asked = $args; $global:LASTEXITCODE = {code} }}; & '{Script}' -Draws 64; $LASTEXITCODE");
        Assert.Equal(code, Assert.Single(shell.Invoke()).BaseObject);
    }

    private static string[] DryRun(Action<System.Management.Automation.PowerShell> parameters)
    {
        using System.Management.Automation.PowerShell shell = Shell();
        parameters(shell.AddCommand(Script).AddParameter("DryRun"));
        return [.. shell.Invoke().Select(argument => (string)argument.BaseObject)];
    }

    private static string Thrown(Action<System.Management.Automation.PowerShell> parameters) =>
        Assert.ThrowsAny<RuntimeException>(() => DryRun(parameters)).Message;

    private static System.Management.Automation.PowerShell Shell()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        return System.Management.Automation.PowerShell.Create(state);
    }

    private static string Scenario(string name) => Path.Combine(TemporaryFolder.Repository, "scenarios", name + ".yaml");
}
