using System.Diagnostics;

namespace Beichen.Sim.HostBench;

/// <summary>One way of running draws.</summary>
/// <param name="Key">Its key in the JSON file.</param>
/// <param name="Chinese">Chinese name.</param>
/// <param name="English">English name.</param>
/// <param name="Step">Draws come in multiples of this.</param>
/// <param name="Run">Runs so many draws.</param>
public sealed record Contestant(string Key, string Chinese, string English, int Step, Func<int, Task> Run)
{
    private readonly List<double> _rates = [];
    private long _bytes;
    private long _draws;

    /// <summary>Draws a second: the median over rounds.</summary>
    public double Rate => _rates.Order().ElementAt(_rates.Count / 2);

    /// <summary>Slowest round.</summary>
    public double Slowest => _rates.Min();

    /// <summary>Fastest round.</summary>
    public double Fastest => _rates.Max();

    /// <summary>Bytes that this process allocated, a draw.</summary>
    public double BytesPerDraw => (double)_bytes / _draws;

    private double Estimate { get; set; }

    /// <summary>Lets the compiler settle and finds how many draws fill a slice.</summary>
    public async Task WarmUp(TimeSpan time)
    {
        int draws = Step;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            long at = Stopwatch.GetTimestamp();
            await Run(draws);
            TimeSpan taken = Stopwatch.GetElapsedTime(at);
            Estimate = draws / taken.TotalSeconds;
            if (taken < time / 4) draws *= 2;
        }
    }

    /// <summary>One slice of a round.</summary>
    public async Task Measure(TimeSpan slice)
    {
        int draws = Math.Max(1, (int)(Estimate * slice.TotalSeconds / Step)) * Step;
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long at = Stopwatch.GetTimestamp();
        await Run(draws);
        double rate = draws / Stopwatch.GetElapsedTime(at).TotalSeconds;
        _bytes += GC.GetTotalAllocatedBytes(precise: true) - bytes;
        _draws += draws;
        _rates.Add(rate);
    }
}
