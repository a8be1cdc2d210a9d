using Beichen.Sim.Grains.Hosting;

namespace Beichen.Sim.Grains.Tests.Hosting;

/// <summary>Hears of progress at once, on the thread that made it, and keeps the furthest report.</summary>
internal sealed class Listener(Action<RunProgress> heard) : IProgress<RunProgress>
{
    private readonly Lock _lock = new();

    public RunProgress Last { get; private set; }

    public void Report(RunProgress value)
    {
        lock (_lock)
        {
            if (value.Quarters > Last.Quarters) Last = value;
        }

        heard(value);
    }
}
