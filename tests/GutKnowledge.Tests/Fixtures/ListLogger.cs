using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Keeps every line that is logged, from Trace up.</summary>
internal sealed class ListLogger : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IReadOnlyList<string> Lines => [.. lines.Select(line => line.Text)];

    /// <summary>Those of level Information and above.</summary>
    public IReadOnlyList<string> Told => [.. lines.Where(line => line.Level >= LogLevel.Information).Select(line => line.Text)];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        lines.Enqueue((LogLevel.Trace, state.ToString()!));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
