using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Conversations;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Conversations;

/// <summary>A conversation in one line: turns separated by slashes, <c>{concept}</c> before one that was asked for it.</summary>
internal static class Dialogue
{
    private static readonly TurnReader Reader = new(new QuestionParser(new Annotator(Vocabulary.Default)), Vocabulary.Default);

    public static ConversationState Of(string line) => Of([.. line.Split(" / ", StringSplitOptions.TrimEntries).Select(Turn)]);

    public static ConversationState Of(IReadOnlyList<Turn> turns) => ConversationState.Of(turns, Vocabulary.Default);

    public static Turn Turn(string text)
    {
        var end = text.StartsWith('{') ? text.IndexOf('}', StringComparison.Ordinal) : -1;
        return end < 0 ? Reader.Read(text, null)
            : Reader.Read(text[(end + 1)..].Trim(), FollowUpWords.Of(Vocabulary.Default.Find(new ConceptId(text[1..end]))!, isOfOther: false, Vocabulary.Default)!);
    }

    /// <summary>The concepts of an entry by the short form of their keys: "bloating".</summary>
    public static string Names(KnownEntry entry) => string.Join(" or ", entry.Mention.Concepts.Select(id => id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]));
}
