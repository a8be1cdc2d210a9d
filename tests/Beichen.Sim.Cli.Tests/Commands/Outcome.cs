namespace Beichen.Sim.Cli.Tests.Commands;

/// <summary>How a command ended, and what it printed.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error.</summary>
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Everything, to be shown when a test fails.</summary>
    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Errors}";
}
