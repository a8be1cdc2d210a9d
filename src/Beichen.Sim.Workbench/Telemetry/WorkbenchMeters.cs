using System.Diagnostics.Metrics;
using Beichen.Sim.Workbench.Jobs;

namespace Beichen.Sim.Workbench.Telemetry;

/// <summary>What a workbench tells whoever measures it: how many jobs wait and run, how many calls, and what calls were refused or
/// failed for.</summary>
internal sealed class WorkbenchMeters : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Beichen.Sim.Workbench";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _errors;
    private readonly UpDownCounter<int> _calls;

    /// <summary>Measures a workbench.</summary>
    public WorkbenchMeters(JobShelf jobs)
    {
        _errors = _meter.CreateCounter<long>("beichen.errors", "{call}", "Calls that were refused, or that failed by a fault of the program.");
        _calls = _meter.CreateUpDownCounter<int>("beichen.calls", "{call}", "Calls that were let in and are not answered yet.");
        _meter.CreateObservableGauge("beichen.jobs", () => new[]
        {
            new Measurement<int>(jobs.Count(JobState.Waiting), new KeyValuePair<string, object?>("beichen.state", "waiting")),
            new Measurement<int>(jobs.Count(JobState.Running), new KeyValuePair<string, object?>("beichen.state", "running")),
        }, "{job}", "Jobs that wait and that run.");
    }

    /// <summary>What works at this moment, for the page's foot.</summary>
    public LiveCounts Counts { get; } = new();

    /// <summary>A call was let in, 1, or is over, −1.</summary>
    public void Calls(int change) => _calls.Add(change);

    /// <summary>Counts a call that was not answered.</summary>
    /// <param name="kind">refused, busy or fault.</param>
    public void Error(string kind) => _errors.Add(1, new KeyValuePair<string, object?>("beichen.kind", kind));

    /// <inheritdoc/>
    public void Dispose()
    {
        Counts.Dispose();
        _meter.Dispose();
    }
}
