using GutKnowledge.AI.Tools;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI;

/// <summary>A knowledge base as tools that models call.</summary>
public static class KnowledgeBaseExtensions
{
    /// <summary>
    /// The tools over a knowledge base: <c>ask</c>, <c>evidence</c>, <c>concept</c>, <c>suggest</c>, <c>article</c>, <c>check_draft</c>. Give them to a chat client as <see cref="ChatOptions.Tools"/>; a function-invoking client calls them.
    /// </summary>
    /// <param name="knowledge">What is asked; it must stay open as long as the tools are used.</param>
    /// <returns>The tools, made anew each time and safe for any number of threads. They only read. A result is a JSON object that begins with <c>urgent</c>; what a model did wrong is in its <c>errors</c> and no exception.</returns>
    public static IReadOnlyList<AIFunction> AsAIFunctions(this KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return Tools(knowledge);
    }

    internal static IReadOnlyList<KnowledgeTool> Tools(KnowledgeBase knowledge) =>
        [AskTool.Create(knowledge), EvidenceTool.Create(knowledge), ConceptTool.Create(knowledge), SuggestTool.Create(knowledge), ArticleTool.Create(knowledge), CheckDraftTool.Create(knowledge)];
}
