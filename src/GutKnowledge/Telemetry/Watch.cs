using System.Diagnostics;
using System.Text.Json;
using GutKnowledge.Answers;

namespace GutKnowledge.Telemetry;

/// <summary>One thing that is watched while it is done. One that is left without an end failed.</summary>
internal sealed class Watch : IDisposable
{
    private readonly Signal signal;
    private readonly TimeProvider clock;
    private readonly Activity? activity;
    private readonly long begun;
    private KeyValuePair<string, object?>? result = KeyValuePair.Create<string, object?>(Signals.ErrorTag, Signals.OtherError);

    public Watch(Signal signal, TimeProvider clock)
    {
        (this.signal, this.clock) = (signal, clock);
        activity = signal.Source.StartActivity(signal.Name);
        begun = clock.GetTimestamp();
    }

    /// <summary>It was done, and nothing more is to be said.</summary>
    public void End() => result = null;

    /// <summary>A question was answered.</summary>
    public void End(Outcome outcome) => End(Signals.OutcomeTag, JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString()));

    /// <summary>It was done.</summary>
    /// <param name="tag">What is said of it.</param>
    /// <param name="value">One of few values.</param>
    public void End(string tag, string value) => result = KeyValuePair.Create<string, object?>(tag, value);

    public void Dispose()
    {
        var seconds = clock.GetElapsedTime(begun).TotalSeconds;
        if (result is { } said)
        {
            signal.Duration.Record(seconds, said);
            activity?.SetTag(said.Key, said.Value);
            activity?.SetStatus(said.Key == Signals.ErrorTag ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
        else
        {
            signal.Duration.Record(seconds);
        }

        activity?.Dispose();
    }
}
