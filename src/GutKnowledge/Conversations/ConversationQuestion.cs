using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>What a conversation asks, as a question: its text is the transcript, its mentions are what is known.</summary>
internal static class ConversationQuestion
{
    /// <summary>What is asked of the person the conversation is about.</summary>
    public static Question Of(ConversationState state)
    {
        var turns = Enumerable.Range(0, state.Turns.Count).Where(turn => state.IsLive(turn) && state.IsAbout(turn, state.Subject)).ToList();
        var intents = turns.Select(turn => state.Turns[turn].Intents).LastOrDefault(wanted => wanted.Count > 0) ?? [];
        return Of(state, turns, [.. state.Known.Where(entry => entry.Person == state.Subject)]) with
        {
            Intent = intents.Count > 0 ? intents[0] : QuestionIntent.General,
            Intents = intents,
            FreeText = string.Join(' ', turns.Select(turn => state.Turns[turn].FreeText).Where(text => text.Length > 0)),
        };
    }

    /// <summary>Some turns and some of what is known, as if they were all.</summary>
    public static Question Of(ConversationState state, IEnumerable<int> turns, IReadOnlyList<KnownEntry> known) =>
        new(state.Transcript, [.. known.Select(entry => entry.Mention).OrderBy(mention => mention.Span.Start)], QuestionIntent.General, string.Empty)
        {
            Searched = Searched(state, turns, known),
        };

    // What a turn mentions is searched for only if it is known after all turns.
    private static string Searched(ConversationState state, IEnumerable<int> turns, IReadOnlyList<KnownEntry> known)
    {
        var searched = new char[state.Transcript.Length];
        Array.Fill(searched, ' ');
        foreach (var number in turns)
        {
            var (turn, start) = (state.Turns[number], state.Starts[number]);
            Copy(new TextSpan(start + turn.Asking, turn.Text.Length));
            foreach (var span in turn.Talk.Concat(turn.Mentions.Concat(turn.TakenBack).Select(mention => mention.Span)))
            {
                searched.AsSpan(start + span.Start, span.Length).Fill(' ');
            }
        }

        foreach (var entry in known)
        {
            Copy(entry.Mention.Span);
        }

        // Words of two turns are never one name.
        foreach (var start in state.Starts.Where(start => start > 0))
        {
            searched[start - 1] = '\n';
        }

        return new string(searched);

        void Copy(TextSpan span) => state.Transcript.CopyTo(span.Start, searched, span.Start, span.Length);
    }
}
