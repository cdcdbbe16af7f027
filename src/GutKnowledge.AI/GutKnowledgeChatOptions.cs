using Microsoft.Extensions.AI;

namespace GutKnowledge.AI;

/// <summary>How a chat client is held to the evidence. Read once, when the client is made.</summary>
public sealed class GutKnowledgeChatOptions
{
    /// <summary>How long the evidence may be that is put into the conversation, in characters; from 500 to 100,000. What did not fit is not there, and the model is told so. Default: 6,000, some 1,500 tokens.</summary>
    public int MaxCharacters { get; set; } = 6000;

    /// <summary>
    /// The role of the message with the evidence. Default: <see cref="ChatRole.System"/>. <see cref="ChatRole.User"/> suits models that take one system message only, and gives quoted text less weight.
    /// </summary>
    public ChatRole EvidenceRole { get; set; } = ChatRole.System;

    /// <summary>
    /// How often a reply that must not be shown so (a finding of severity <see cref="GutKnowledge.Drafts.DraftSeverity.Error"/>) goes back to the model with what is wrong; from 0 to 3. Each costs a call. A reply that is not better is dropped. Default: 0.
    /// </summary>
    public int Repairs { get; set; }

    internal GutKnowledgeChatOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxCharacters, 500, nameof(MaxCharacters));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxCharacters, 100_000, nameof(MaxCharacters));
        ArgumentOutOfRangeException.ThrowIfNegative(Repairs, nameof(Repairs));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Repairs, 3, nameof(Repairs));
        return (GutKnowledgeChatOptions)MemberwiseClone();
    }
}
