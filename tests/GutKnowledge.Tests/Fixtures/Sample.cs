using GutKnowledge.Answers;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>
/// The sample, opened once for all tests that only ask it, and its answers to <see cref="Questions.Many"/>. A test that adds or removes opens its own.
/// It is never closed, since nobody knows which test is the last one to ask.
/// </summary>
internal static class Sample
{
    private static readonly Lazy<KnowledgeBase> Opened = new(() => KnowledgeBase.OpenSample());
    private static readonly Lazy<IReadOnlyList<Answer>> Given = new(() => [.. Questions.Many.Select(question => Opened.Value.Ask(question))]);

    public static KnowledgeBase Knowledge => Opened.Value;

    public static IReadOnlyList<Answer> Answers => Given.Value;
}
