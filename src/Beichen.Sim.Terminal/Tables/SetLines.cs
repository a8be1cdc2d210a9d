using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>Progress of a search: a plain line on standard error, at most one a second.</summary>
/// <param name="what">What is counted.</param>
/// <param name="output">Where to.</param>
internal sealed class SetLines(string what, Output output) : IProgress<int>
{
    private long _told = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Report(int value)
    {
        if (Stopwatch.GetElapsedTime(_told).TotalSeconds < 1) return;
        _told = Stopwatch.GetTimestamp();
        output.Problem(string.Create(CultureInfo.InvariantCulture, $"{what} {value}"));
    }
}
