using GutKnowledge.Cli.Rendering;
using Microsoft.Extensions.Logging;

namespace GutKnowledge.Cli.Mcp;

/// <summary>Warnings and errors of a server, one line each on standard error; of an exception only its type, since its text may be somebody's question.</summary>
internal sealed class ErrorLog(TextWriter error) : ILoggerProvider
{
    private readonly Lock oneAtATime = new();

    public ILogger CreateLogger(string categoryName) => new Lines(this);

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        lock (oneAtATime)
        {
            error.WriteLine("gut: " + SafeText.Line(line));
        }
    }

    private sealed class Lines(ErrorLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.Write(formatter(state, null) + (exception is null ? string.Empty : $" ({exception.GetType().Name})"));
            }
        }
    }
}
