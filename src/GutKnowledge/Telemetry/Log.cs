using GutKnowledge.Answers;
using Microsoft.Extensions.Logging;

namespace GutKnowledge.Telemetry;

/// <summary>What a knowledge base logs, in the category GutKnowledge.KnowledgeBase. No line has a text of a question or an article, a key or a path. README lists the lines; their numbers are unique in the library.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 20, Level = LogLevel.Debug, Message = "Articles: {Added} added, {Replaced} replaced, {Unchanged} unchanged.")]
    public static partial void ArticlesKept(this ILogger logger, int added, int replaced, int unchanged);

    [LoggerMessage(EventId = 21, Level = LogLevel.Debug, Message = "A question was answered: {Outcome}, {Articles} articles found.")]
    public static partial void QuestionAnswered(this ILogger logger, Outcome outcome, int articles);

    [LoggerMessage(EventId = 22, Level = LogLevel.Information, Message = "{Articles} articles that a source no longer gives were removed.")]
    public static partial void SourcePruned(this ILogger logger, int articles);
}
