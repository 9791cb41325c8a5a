using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Fidelity.Memory.Tests.Metrics;

/// <summary>Listens to the meter, as dotnet-counters does.</summary>
internal sealed class MeterReading : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _totals = new();
    private readonly ConcurrentDictionary<string, long> _observed = new();
    private readonly ConcurrentQueue<double> _durations = new();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new();

    internal MeterReading()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Fidelity.Memory")
            {
                _instruments[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.IsObservable)
            {
                _observed[instrument.Name] = value;
            }
            else
            {
                _totals.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
            }
        });
        _listener.SetMeasurementEventCallback<double>((_, value, _, _) => _durations.Enqueue(value));
        _listener.Start();
    }

    internal IReadOnlyDictionary<string, Instrument> Instruments => _instruments;

    internal IReadOnlyCollection<double> Durations => _durations;

    /// <summary>What a counter has counted since listening began.</summary>
    internal long Total(string name) => _totals.GetValueOrDefault(name);

    /// <summary>What an observable instrument says now.</summary>
    internal long Observe(string name)
    {
        _listener.RecordObservableInstruments();
        return _observed[name];
    }

    public void Dispose() => _listener.Dispose();
}
