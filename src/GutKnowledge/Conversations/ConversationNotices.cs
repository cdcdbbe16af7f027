using GutKnowledge.Answers;
using GutKnowledge.Concepts;

namespace GutKnowledge.Conversations;

/// <summary>
/// The warning signs of a conversation: of who writes, of all others together, and of each turn by itself, so that whom a sign belongs to can never hide one. Signs named in different turns raise together what they raise in one sentence.
/// What is denied or taken back later raises none.
/// </summary>
internal static class ConversationNotices
{
    public static IReadOnlyList<Notice> Find(ConversationState state, Vocabulary vocabulary)
    {
        var asker = state.Known.Where(entry => entry.Person is null).ToList();
        var others = state.Known.Where(entry => entry.Person is not null).ToList();
        var views = state.Known.GroupBy(entry => entry.Turn).Select(turn => ConversationQuestion.Of(state, [turn.Key], [.. turn]))
            .Prepend(ConversationQuestion.Of(state, Turns(others), others))
            .Prepend(ConversationQuestion.Of(state, Turns(asker), asker));
        var found = views.SelectMany(view => RedFlags.Default.Find(view, vocabulary)).ToLookup(notice => notice.Id, StringComparer.Ordinal);
        return RedFlags.Sorted(RedFlags.Default.All.Where(flag => found.Contains(flag.Id)).Select(flag =>
            found[flag.Id].First() with { Spans = [.. found[flag.Id].SelectMany(notice => notice.Spans).Distinct().OrderBy(span => span.Start)] }));
    }

    private static IEnumerable<int> Turns(List<KnownEntry> known) => known.Select(entry => entry.Turn).Distinct();
}
