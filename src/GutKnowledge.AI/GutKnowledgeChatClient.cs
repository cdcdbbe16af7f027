using System.Runtime.CompilerServices;
using GutKnowledge.AI.Chat;
using GutKnowledge.Answers;
using GutKnowledge.Drafts;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI;

/// <summary>
/// A chat client whose replies are held to the evidence. Before the last message of the user it puts a message with the evidence on it, urgent notices first; it passes the conversation on, checks the reply with
/// <see cref="AnswerGuard"/> and marks which sentences are backed by what (<see cref="CitationAnnotation"/>). Where the reply drops an urgent notice, the notice is put before it; that depends on no model.
/// </summary>
/// <remarks>
/// Works with any chat client, and leaves its system messages, tools and options as they are. A message of which nothing is understood goes through untouched. What calls tools is passed on unchecked until the reply is there. The numbers of a reply are those of the evidence that this gave; a model that asks something else by a tool gets other numbers for it.
/// A streamed reply is held back until it is checked: what a reader has read cannot be taken back. Nothing is logged. Safe for any number of threads if the inner client is; the knowledge base stays open when this is disposed.
/// </remarks>
public sealed class GutKnowledgeChatClient : DelegatingChatClient
{
    /// <summary>Under this key the <see cref="ChatResponse.AdditionalProperties"/> of a checked reply hold its <see cref="DraftReport"/>.</summary>
    public const string ReportKey = "gutknowledge.report";

    /// <summary>Under this key they hold the <see cref="Answer"/> that it was checked against, whose <see cref="Answer.Numbered"/> the numbers of the reply mean.</summary>
    public const string AnswerKey = "gutknowledge.answer";

    private readonly KnowledgeBase knowledge;
    private readonly GutKnowledgeChatOptions options;
    private readonly AnswerGuard guard;

    /// <summary>Makes a client.</summary>
    /// <param name="innerClient">The client that replies.</param>
    /// <param name="knowledge">Where the evidence is looked up.</param>
    /// <param name="options">How it is held to it. Default: as <see cref="GutKnowledgeChatOptions"/> says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value of <paramref name="options"/> is none.</exception>
    public GutKnowledgeChatClient(IChatClient innerClient, KnowledgeBase knowledge, GutKnowledgeChatOptions? options = null)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        this.knowledge = knowledge;
        this.options = (options ?? new GutKnowledgeChatOptions()).Checked();
        guard = new AnswerGuard(knowledge.Vocabulary);
    }

    /// <inheritdoc />
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> conversation = [.. messages];
        return EvidenceTurn.Of(conversation, knowledge) is { } turn
            ? await ReplyAsync(turn, conversation, said => base.GetResponseAsync(said, options, cancellationToken)).ConfigureAwait(false)
            : await base.GetResponseAsync(conversation, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    /// <remarks>The reply comes when it is whole and checked, with what <see cref="GetResponseAsync"/> would give.</remarks>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync([.. messages], options, cancellationToken);
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(List<ChatMessage> conversation, ChatOptions? chatOptions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (EvidenceTurn.Of(conversation, knowledge) is not { } turn)
        {
            await foreach (var update in base.GetStreamingResponseAsync(conversation, chatOptions, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }

            yield break;
        }

        var reply = await ReplyAsync(turn, conversation, said => base.GetStreamingResponseAsync(said, chatOptions, cancellationToken).ToChatResponseAsync(cancellationToken)).ConfigureAwait(false);
        foreach (var update in reply.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private async Task<ChatResponse> ReplyAsync(EvidenceTurn turn, List<ChatMessage> conversation, Func<IEnumerable<ChatMessage>, Task<ChatResponse>> ask)
    {
        var informed = turn.Inform(conversation, options);
        var reply = CheckedReply.Of(await ask(informed).ConfigureAwait(false), turn, guard);
        for (var round = 0; round < options.Repairs && reply.Errors > 0; round++)
        {
            var repaired = CheckedReply.Of(await ask([.. informed, .. reply.Response.Messages, RepairRequest.Of(reply.Report!)]).ConfigureAwait(false), turn, guard);
            reply = repaired.IsBetterThan(reply) ? repaired.WithCostOf(reply) : reply.WithCostOf(repaired);
        }

        return reply.Finish(turn.Answer);
    }
}
