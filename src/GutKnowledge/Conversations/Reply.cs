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
    private static readonly CueList<Cue> Cues = new("cues/replies.tsv", row => new Cue(row.Enum<Reply>("reply"), row["behind"].Length == 0 ? Behind.Anything : row.Enum<Behind>("behind")));
    private static readonly WordSet AfterNo = WordSet.Of("after-no");

    // What may follow an answer in its clause.
    private enum Behind
    {
        Anything,
        Unnamed,
        Listed,
        End,
    }

    /// <summary>The answer and where it stands.</summary>
    /// <param name="tokens">The words of the turn.</param>
    /// <param name="mentioned">Which of them name something: "no fever" begins a sentence of its own, it answers nothing. Null where nothing is named.</param>
    public static (Reply Reply, TextSpan Span) Find(TokenList tokens, bool[]? mentioned)
    {
        if (Cues.Find(tokens) is not [{ Start: 0 } found, ..])
        {
            return (Reply.None, default);
        }

        var end = found.End;
        var isWhole = end == tokens.Count || tokens[end].Break != TokenBreak.None;
        var isAnswer = isWhole || (mentioned is null || !mentioned[end]) && found.Value.Behind switch
        {
            Behind.Anything => true,
            Behind.Unnamed => mentioned is null || !mentioned.AsSpan(end).Contains(true),
            Behind.Listed => AfterNo.Contains(tokens[end].Word),
            _ => false,
        };
        return isAnswer ? (found.Value.Reply, found.Span) : (Reply.None, default);
    }

    private readonly record struct Cue(Reply Reply, Behind Behind);
}
