using System.Diagnostics.Metrics;
using Beichen.Sim.Grains.Batches;

namespace Beichen.Sim.Workbench.Telemetry;

/// <summary>
/// What works behind the page at this moment, read from the instruments that a collector would read: activations of the silo's grains, and pieces of work that
/// wait for a compute thread. Of this process, whatever it serves.
/// </summary>
internal sealed class LiveCounts : IDisposable
{
    private const string Orleans = "Microsoft.Orleans", Activations = "orleans-catalog-activations", Queue = "beichen.queue";

    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private long _grains, _waiting;

    /// <summary>Begins to listen.</summary>
    public LiveCounts()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if ((instrument.Meter.Name, instrument.Name) is (Orleans, Activations) or (MeterName.Value, Queue)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument, value));
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
        _listener.Start();
    }

    /// <summary>Grains that are alive, and pieces of work that wait.</summary>
    public (long Grains, long Waiting) Now()
    {
        lock (_gate)
        {
            (_grains, _waiting) = (0, 0);
            _listener.RecordObservableInstruments();
            return (_grains, _waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    // Called while they are recorded, within the gate.
    private void Add(Instrument instrument, long value)
    {
        if (instrument.Name is Queue) _waiting += value;
        else _grains += value;
    }
}
