using System.Globalization;

namespace Beichen.Sim.HostBench;

/// <summary>How long moves of a slider took, by their parts, in seconds.</summary>
/// <param name="Lever">What was moved.</param>
/// <param name="Setting">The lever put on the compiled plan.</param>
/// <param name="Kernel">The draws.</param>
/// <param name="Scoring">Chances of every target and of all together.</param>
public sealed record SliderMoves(string Lever, IReadOnlyList<double> Setting, IReadOnlyList<double> Kernel, IReadOnlyList<double> Scoring)
{
    /// <summary>A whole move.</summary>
    public IReadOnlyList<double> Whole => [.. Setting.Select((setting, i) => setting + Kernel[i] + Scoring[i])];

    /// <summary>A line with the median of the whole and of each part, and the 95th percentile of the whole, in milliseconds.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture,
        $"a slider moved ({Lever}, {SliderBench.Draws:#,0} draws, all targets): "
        + $"median {Milliseconds(Whole, 0.5):0.0} ms, p95 {Milliseconds(Whole, 0.95):0.0} ms; "
        + $"setting {Milliseconds(Setting, 0.5):0.00} ms, draws {Milliseconds(Kernel, 0.5):0.0} ms, scoring {Milliseconds(Scoring, 0.5):0.00} ms");

    private static double Milliseconds(IReadOnlyList<double> seconds, double share) => InteractiveLatency.Quantile(seconds, share) * 1e3;
}
