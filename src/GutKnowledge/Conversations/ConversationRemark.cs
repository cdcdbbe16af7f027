namespace GutKnowledge.Conversations;

/// <summary>What a remark is about.</summary>
public enum RemarkKind
{
    /// <summary>The conversation is now about another person than who writes.</summary>
    OtherPerson,

    /// <summary>The conversation is about who writes again.</summary>
    Asker,

    /// <summary>Something was taken back.</summary>
    TakenBack,

    /// <summary>Something was to be taken back, and nothing was said before.</summary>
    NothingToTakeBack,
}

/// <summary>How the last turn was taken, where that is not plain: who reads it can object.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The same in words for people; they may hold words that were typed.</param>
public sealed record ConversationRemark(RemarkKind Kind, string Text)
{
    internal static IReadOnlyList<ConversationRemark> Of(ConversationState state, Func<Concepts.ConceptId, string> nameOf)
    {
        var remarks = new List<ConversationRemark>();
        if (state.Subject != state.SubjectBefore)
        {
            remarks.Add(state.Subject is { } person
                ? new ConversationRemark(RemarkKind.OtherPerson, $"This is about another person ({person.Words}). What is said of them is kept apart.")
                : new ConversationRemark(RemarkKind.Asker, "This is about yourself again. What was said of others is kept apart."));
        }

        if (state.TakenBack.Count > 0)
        {
            var names = state.TakenBack.SelectMany(mention => mention.Concepts).Distinct().Select(id => nameOf(id).ToLowerInvariant());
            remarks.Add(new ConversationRemark(RemarkKind.TakenBack, $"Taken back: {string.Join(", ", names)}."));
        }
        else if (state.Turns is [.., { } last] && (last.IsUndoing || last.TakenBack.Count > 0))
        {
            remarks.Add(new ConversationRemark(RemarkKind.NothingToTakeBack, "Nothing was found that this takes back."));
        }

        return remarks;
    }
}
