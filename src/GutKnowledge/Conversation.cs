using GutKnowledge.Answers;
using GutKnowledge.Conversations;

namespace GutKnowledge;

/// <summary>
/// Several turns of one person with a knowledge base. What is said is kept and put together: more is added ("also nausea"), denied ("no fever"), taken back ("scratch that"), said of another person ("my son has ..."), answered to a question that was put ("yes").
/// The answer is the knowledge base's answer to all that is known after the last turn. It never diagnoses, and no question asks for a condition.
/// </summary>
/// <remarks>Immutable: <see cref="Say"/> gives another conversation. Safe for any number of threads. <see cref="ToJson"/> keeps it between calls.</remarks>
public sealed class Conversation
{
    private readonly KnowledgeBase knowledge;
    private readonly ConversationOptions options;
    private readonly ConversationState state;

    private Conversation(KnowledgeBase knowledge, ConversationOptions options, ConversationState state, Func<ConversationState, FollowUp?> next)
    {
        (this.knowledge, this.options, this.state) = (knowledge, options, state);
        Answer = knowledge.Answer(state, options);
        Known = [.. state.Known.Select(entry => new KnownMention(entry.Turn + 1, entry.Person?.Words, knowledge.Understood(entry.Mention)))];
        Remarks = ConversationRemark.Of(state, knowledge.NameOf);
        Next = next(state);
    }

    /// <summary>What was said, in order.</summary>
    public IReadOnlyList<string> Turns => [.. state.Turns.Select(turn => turn.Text)];

    /// <summary>What was said, a line for each turn; before an answer to a question stands the question. Spans of <see cref="Answer"/> and <see cref="Known"/> point into it.</summary>
    public string Transcript => state.Transcript;

    /// <summary>What is known after the last turn, of everybody that was spoken of, in the order in which it was said.</summary>
    public IReadOnlyList<KnownMention> Known { get; }

    /// <summary>Of whom the conversation is now, in its own words ("my son"); null for who writes. Only what is known of them is asked for.</summary>
    public string? Person => state.Subject?.Words;

    /// <summary>How the last turn was taken, where that is not plain.</summary>
    public IReadOnlyList<ConversationRemark> Remarks { get; }

    /// <summary>The answer to all that is known of <see cref="Person"/>; its question is <see cref="Transcript"/>. Its notices are those of everybody that was spoken of, and stay until they are denied or taken back.</summary>
    public Answer Answer { get; }

    /// <summary>The question whose answer would tell most about which articles are worth reading; null when none would, when enough were put, and while a notice says that help is needed today. It counts as put as soon as something is said.</summary>
    public FollowUp? Next { get; }

    /// <summary>The conversation after one more turn.</summary>
    /// <param name="text">Any text. An answer to <see cref="Next"/> ("yes", "no", "sometimes", "not sure") is taken as one.</param>
    /// <exception cref="ObjectDisposedException">The knowledge base is closed.</exception>
    public Conversation Say(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = knowledge.Read(text, Next);
        return new Conversation(knowledge, options, knowledge.Remember([.. state.Turns, said]), after => knowledge.FollowUp(after, options));
    }

    /// <summary>What was said and asked, as JSON of a fixed form with a version; it holds the words of who writes.</summary>
    public string ToJson() => ConversationJson.Write(state.Turns, Next);

    /// <summary>A conversation that <see cref="ToJson"/> wrote, to be gone on with.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="knowledge">Who answers; it need not be the one that answered before.</param>
    /// <param name="options">How it is answered. Default: the default options, whatever they were before.</param>
    /// <exception cref="InvalidDataException">It is no conversation, or one of a later version.</exception>
    /// <exception cref="ObjectDisposedException">The knowledge base is closed.</exception>
    public static Conversation Parse(string json, KnowledgeBase knowledge, ConversationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(knowledge);
        var (turns, next) = ConversationJson.Read(json);

        // What was put before is what an answer will be to, even if another question were better by now.
        return new Conversation(knowledge, options ?? new ConversationOptions(), knowledge.Remember([.. turns.Select(turn => knowledge.Read(turn.Text, turn.Asked))]), _ => next);
    }

    internal static Conversation Begin(KnowledgeBase knowledge, ConversationOptions options) => new(knowledge, options, knowledge.Remember([]), _ => null);
}
