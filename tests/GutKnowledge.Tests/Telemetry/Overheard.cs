using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace GutKnowledge.Tests.Telemetry;

/// <summary>Everything that the process says by activities, metrics and event sources while this lives.</summary>
internal sealed class Overheard : EventListener
{
    private readonly ConcurrentQueue<Activity> activities = new();
    private readonly ConcurrentQueue<Measured> measurements = new();
    private readonly ConcurrentDictionary<string, Instrument> instruments = new();
    private readonly ConcurrentQueue<string> events = new();
    private readonly ActivityListener traces;
    private readonly MeterListener metrics = new();

    public Overheard()
    {
        traces = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = activities.Enqueue };
        ActivitySource.AddActivityListener(traces);
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "GutKnowledge")
            {
                instruments[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        metrics.Start();
    }

    public IReadOnlyList<Activity> Activities => [.. activities.Where(activity => activity.Source.Name == "GutKnowledge")];

    public IReadOnlyList<Measured> Measurements => [.. measurements];

    public IReadOnlyCollection<Instrument> Instruments => [.. instruments.Values];

    /// <summary>What was said by event sources whose name was listened to.</summary>
    public IReadOnlyList<string> Events => [.. events];

    /// <summary>All of it as text.</summary>
    public string Text() => string.Join('\n',
    [
        .. activities.Select(activity => $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags).Select(tag => tag.ToString()))}"),
        .. measurements.Select(measured => measured.ToString()),
        .. events,
    ]);

    public void Observe() => metrics.RecordObservableInstruments();

    public override void Dispose()
    {
        base.Dispose();
        traces.Dispose();
        metrics.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal) || eventSource.Name.Contains("GutKnowledge", StringComparison.OrdinalIgnoreCase))
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        events?.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? (IReadOnlyList<object?>)[])}"));

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measurements.Enqueue(new Measured(instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    internal sealed record Measured(string Instrument, double Value, string Tags);
}
