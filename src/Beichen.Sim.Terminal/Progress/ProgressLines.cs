using System.Globalization;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Progress;

/// <summary>Progress where there is no terminal: a plain line on standard error, at most one for each quarter of the run.</summary>
/// <param name="what">What runs.</param>
/// <param name="quarters">Quarters of the run.</param>
/// <param name="output">Where to.</param>
public sealed class ProgressLines(string what, int quarters, Output output) : IProgress<RunProgress>
{
    private readonly Lock _line = new();
    private int _told;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        // Blocks may be quarters apart: what is told is the work done, in quarters of the whole run.
        int done = (int)((long)value.Quarters * quarters / value.AllQuarters);
        lock (_line)
        {
            if (done <= _told) return;
            _told = done;
            output.Tell(string.Create(CultureInfo.InvariantCulture, $"{what} {done}/{quarters}"));
        }
    }
}
