using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Conversations;
using GutKnowledge.Search;
using GutKnowledge.Telemetry;

namespace GutKnowledge;

/// <content>What a conversation needs of it.</content>
public sealed partial class KnowledgeBase
{
    // More articles in play change no choice of a question, and each is read for it.
    private const int MostInPlay = 20;

    /// <summary>Begins a conversation.</summary>
    /// <param name="options">How it is answered. Default: null, the default options.</param>
    public Conversation Converse(ConversationOptions? options = null) => Conversation.Begin(this, options ?? new ConversationOptions());

    internal Turn Read(string text, FollowUp? asked) => new TurnReader(questions, options.Vocabulary).Read(text, asked);

    internal ConversationState Remember(IReadOnlyList<Turn> turns) => ConversationState.Of(turns, options.Vocabulary);

    internal string NameOf(ConceptId id) => options.Vocabulary.Find(id)?.Name ?? id.Value;

    internal UnderstoodMention Understood(Mention mention) =>
        new(mention.Span, mention.Text, [.. mention.Concepts.Select(id => new NamedConcept(id, NameOf(id)))], mention.Assertion, mention.ReadAs);

    internal Answer Answer(ConversationState state, ConversationOptions how)
    {
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        using var watch = Signals.Ask.Begin(options.TimeProvider);
        var question = ConversationQuestion.Of(state);
        var query = KnowledgeQuery.For(question, options.Vocabulary, take: how.Take, filter: how.Filter);
        using var snapshot = folder.Read();
        var answer = composer.Compose(question, query, snapshot.Search(query, options.LatentSpace), snapshot.CountAbout) with { Notices = ConversationNotices.Find(state, options.Vocabulary) };
        watch?.End(answer.Outcome);
        logger.QuestionAnswered(answer.Outcome, answer.Total);
        return answer;
    }

    internal FollowUp? FollowUp(ConversationState state, ConversationOptions how) =>
        state.Turns.Count(turn => turn.Asked is not null) >= how.MostQuestions ? null : new FollowUpChooser(options.Vocabulary).Choose(InPlay(state, how), state);

    /// <summary>The articles of which the next question is to find the right one; none where nothing is known to be there.</summary>
    internal IReadOnlyList<ArticleInPlay> InPlay(ConversationState state, ConversationOptions how)
    {
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        var query = KnowledgeQuery.For(ConversationQuestion.Of(state), options.Vocabulary, take: MostInPlay, filter: how.Filter);
        if (query.Concepts.Count == 0)
        {
            return [];
        }

        using var snapshot = folder.Read();
        return snapshot.InPlay(query, options.LatentSpace);
    }
}
