using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Progress;

/// <summary>Progress of a question over many plans: a plain line on standard error, at most one a second.</summary>
/// <param name="what">What runs.</param>
/// <param name="output">Where to.</param>
internal sealed class QuestionLines(string what, Output output) : IProgress<QuestionProgress>
{
    private long _told = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Report(QuestionProgress value)
    {
        if (Stopwatch.GetElapsedTime(_told).TotalSeconds < 1) return;
        _told = Stopwatch.GetTimestamp();
        output.Tell(string.Create(CultureInfo.InvariantCulture, $"{what} {value.Done}/{value.All}"));
    }
}
