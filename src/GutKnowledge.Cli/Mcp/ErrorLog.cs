using System.Text.Json;
using GutKnowledge.Cli.Rendering;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;

namespace GutKnowledge.Cli.Mcp;

/// <summary>
/// What fails in a server, one line for each exception on standard error. What a client did wrong is told the client and not logged; nor is the message of the log, which names what was asked for.
/// Of an exception its own text is only shown where it tells of files.
/// </summary>
internal sealed class ErrorLog(TextWriter error) : ILoggerProvider
{
    private readonly Lock oneAtATime = new();
    private Exception? last;

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(string category, Exception exception)
    {
        lock (oneAtATime)
        {
            // What one layer logs and throws, the next one logs again.
            if (!ReferenceEquals(last, exception))
            {
                last = exception;
                error.WriteLine("gut: " + SafeText.Line($"{category}: {exception.GetType().Name}{(exception is IOException or InvalidDataException ? ": " + exception.Message : string.Empty)}"));
            }
        }
    }

    private sealed class Lines(ErrorLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && exception is not (null or McpException or JsonException or OperationCanceledException))
            {
                log.Write(category, exception);
            }
        }
    }
}
