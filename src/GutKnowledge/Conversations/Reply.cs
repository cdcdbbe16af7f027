using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>How somebody answers a question that was put to them.</summary>
internal enum Reply
{
    /// <summary>It is no answer to it.</summary>
    None,
    Yes,
    No,
    Sometimes,
    Unsure,
}

/// <summary>Finds an answer in the first words of a turn (<c>data/cues/replies.tsv</c>).</summary>
internal static class Replies
{
    private static readonly CueList<Reply> Cues = new("cues/replies.tsv", row => row.Enum<Reply>("reply"));

    /// <summary>The answer and where it stands.</summary>
    /// <param name="tokens">The words of the turn.</param>
    /// <param name="mentioned">Which of them name something: "no fever" begins a sentence of its own, it answers nothing.</param>
    public static (Reply Reply, TextSpan Span) Find(TokenList tokens, bool[]? mentioned)
    {
        if (Cues.Find(tokens) is not [{ Start: 0 } cue, ..])
        {
            return (Reply.None, default);
        }

        var isBeginning = cue.End < tokens.Count && tokens[cue.End].Break == TokenBreak.None && mentioned is not null && mentioned[cue.End];
        return isBeginning ? (Reply.None, default) : (cue.Value, cue.Span);
    }
}
