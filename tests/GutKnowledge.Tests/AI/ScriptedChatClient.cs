using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GutKnowledge.Tests.AI;

/// <summary>A chat client that replies what it was told to, in order, and keeps what it was sent. It streams word by word.</summary>
internal sealed class ScriptedChatClient(params ChatResponse[] script) : IChatClient
{
    private readonly List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> calls = [];
    private int next;

    public ScriptedChatClient(params string[] replies)
        : this([.. replies.Select(reply => new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)))])
    {
    }

    public IReadOnlyList<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Calls => calls;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (calls)
        {
            calls.Add(([.. messages], options));
            return Task.FromResult(script.Length == 0 ? throw new InvalidOperationException("The model is away.") : script[Math.Min(next++, script.Length - 1)]);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            if (update.Contents is not [TextContent text])
            {
                yield return update;
                continue;
            }

            foreach (var word in text.Text.Split(' ').Select((word, i) => i == 0 ? word : " " + word))
            {
                yield return new ChatResponseUpdate(update.Role, word) { MessageId = "m" };
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
