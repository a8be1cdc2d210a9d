namespace Beichen.Sim.Terminal.Printing;

/// <summary>What the command returns to the shell.</summary>
public static class ExitCode
{
    /// <summary>The command did what was asked.</summary>
    public const int Done = 0;

    /// <summary>The run failed.</summary>
    public const int Failed = 1;

    /// <summary>Bad input: nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
