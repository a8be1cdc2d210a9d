using System.Runtime.InteropServices;

namespace Beichen.Sim.Terminal.Printing;

/// <summary>
/// Ctrl-C, and the signals by which a system ends a process, stop the command alike: it keeps what is finished, says how to go on, and ends with
/// <see cref="ExitCode.Stopped"/>. A second signal, or ten seconds, end it where it stands.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private int _count;

    /// <summary>Begins to listen.</summary>
    public StopSignals() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals) signal.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = Interlocked.Increment(ref _count) == 1;
        if (!context.Cancel) Environment.Exit(ExitCode.Stopped);
        _ = Task.Delay(Patience).ContinueWith(_ => Environment.Exit(ExitCode.Stopped), TaskScheduler.Default);
        _stop.Cancel();
    }
}
