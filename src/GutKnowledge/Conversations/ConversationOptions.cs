using GutKnowledge.Search;

namespace GutKnowledge.Conversations;

/// <summary>How a conversation is answered. They are not part of its JSON.</summary>
public sealed class ConversationOptions
{
    /// <summary>How many articles an answer has at the most. Default: 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Take
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Take));
            field = value;
        }
    } = 5;

    /// <summary>What the articles must be like; null lets every article pass. Default: null.</summary>
    public ArticleFilter? Filter { get; init; }

    /// <summary>How many questions are put in one conversation at the most; 0 puts none. Default: 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MostQuestions
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MostQuestions));
            field = value;
        }
    } = 5;
}
