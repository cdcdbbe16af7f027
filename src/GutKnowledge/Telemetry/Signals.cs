using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GutKnowledge.Telemetry;

/// <summary>
/// What can be watched from outside, by names that README lists: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both called GutKnowledge. The tags have few values, and none is a text of a question or an article, a key or a path.
/// </summary>
/// <remarks>One meter for the process, as the activity source is one, not one for each container (IMeterFactory): knowledge bases are also opened without a container, and a listener would have to know both.</remarks>
internal static class Signals
{
    public const string Name = "GutKnowledge";
    public const string OutcomeTag = "gutknowledge.outcome";
    public const string StatusTag = "gutknowledge.status";

    // OpenTelemetry's value where the kind of an error is not told.
    public const string ErrorTag = "error.type";
    public const string OtherError = "_OTHER";

    private static readonly string? Version = typeof(Signals).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);

    /// <summary>Questions that are answered.</summary>
    public static Signal Ask { get; } = Timed("ask", "Time until a question was answered.");

    /// <summary>Batches of articles that are added.</summary>
    public static Signal Add { get; } = Timed("add", "Time until a batch of articles was kept and indexed.");

    /// <summary>Knowledge bases that are opened.</summary>
    public static Signal Open { get; } = Timed("open", "Time until a knowledge base was open.");

    /// <summary>Indexes that are made anew.</summary>
    public static Signal Rebuild { get; } = Timed("rebuild", "Time until an index was made anew.");

    /// <summary>What became of articles.</summary>
    public static Counter<long> Changes { get; } = Meter.CreateCounter<long>("gutknowledge.article.changes", "{article}", "Articles that were added, replaced, removed, or given again unchanged.");

    /// <summary>How many articles the open knowledge bases hold.</summary>
    public static ObservableUpDownCounter<long> Articles { get; } = Meter.CreateObservableUpDownCounter("gutknowledge.articles", OpenArticles.Count, "{article}", "Articles in the knowledge bases that are open.");

    private static Signal Timed(string operation, string description) =>
        new($"gutknowledge.{operation}", Source, Meter.CreateHistogram<double>($"gutknowledge.{operation}.duration", "s", description));
}
