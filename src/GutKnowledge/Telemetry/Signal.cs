using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GutKnowledge.Telemetry;

/// <summary>Something that takes time and can be watched: as an activity and as a histogram of seconds.</summary>
/// <param name="Name">The name of the activity.</param>
/// <param name="Source">Where the activity begins.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record Signal(string Name, ActivitySource Source, Histogram<double> Duration)
{
    /// <summary>Begins to watch it; null when nobody wants to know, so that nothing is spent.</summary>
    public Watch? Begin(TimeProvider clock) => Source.HasListeners() || Duration.Enabled ? new Watch(this, clock) : null;
}
