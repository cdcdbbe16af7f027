using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Conversations;

/// <summary>
/// Chooses the question whose answer tells most about which of the articles in play is the right one (the mutual information of answer and article). It is about reading, not about health: no condition is asked for, and no warning sign.
/// Who is asked for signs one at a time is frightened without being helped; what to watch out for stands in the notices, all of it and at once.
/// </summary>
internal sealed class FollowUpChooser(Vocabulary vocabulary)
{
    // Less would be a question for its own sake.
    private const double LeastGain = 0.02;

    // Sums differ in their last digits with the order of adding; questions that are as good as each other are told apart by key.
    private const int Places = 6;

    /// <summary>The best question; null when none would tell articles apart, and when help is needed today: who should be calling somebody is not kept talking.</summary>
    public FollowUp? Choose(IReadOnlyList<ArticleInPlay> articles, ConversationState state) =>
        ConversationNotices.Find(state, vocabulary).Any(notice => notice is { Condition: null, Urgency: not Urgency.Soon }) ? null
        : Rank(articles, state).TakeWhile(candidate => candidate.Gain >= LeastGain).Select(candidate => candidate.FollowUp).FirstOrDefault();

    /// <summary>All questions that may be put, the best first, with what an answer would tell in bits.</summary>
    public IEnumerable<(FollowUp FollowUp, double Gain)> Rank(IReadOnlyList<ArticleInPlay> articles, ConversationState state)
    {
        var known = state.Known.Where(entry => entry.Person == state.Subject).ToList();
        var strengths = articles.Select(article => WithBroader(article.Concepts)).ToList();
        if (Weights(articles, strengths, known) is not { } weights)
        {
            return [];
        }

        var said = Said(state);
        var suffers = known.Exists(entry => entry.IsThere && IsSuffered(entry.Mention));
        var ofArticles = new double[articles.Count];
        var candidates = new List<(FollowUp FollowUp, double Gain)>();
        foreach (var ordinal in strengths.SelectMany(ofArticle => ofArticle.Keys).Distinct())
        {
            var concept = vocabulary.Concepts[ordinal];
            if (IsSaid(concept.Id, said) || IsImplied(concept.Id, known) || concept.Type == ConceptType.Exposure && !suffers
                || FollowUpWords.Of(concept, state.Subject is not null, vocabulary) is not { } followUp)
            {
                continue;
            }

            for (var i = 0; i < ofArticles.Length; i++)
            {
                ofArticles[i] = strengths[i].GetValueOrDefault(ordinal);
            }

            candidates.Add((followUp, Math.Round(ArticleSplit.Gain(weights, ofArticles), Places, MidpointRounding.AwayFromZero)));
        }

        return candidates.OrderByDescending(candidate => candidate.Gain).ThenBy(candidate => candidate.FollowUp.Concept.Id).Where(candidate => !IsWarning(candidate.FollowUp, state, known));
    }

    // What an article speaks of, and what that is a kind of.
    private Dictionary<int, double> WithBroader(IReadOnlyList<(int Ordinal, double Strength)> concepts)
    {
        var strengths = new Dictionary<int, double>();
        foreach (var (ordinal, strength) in concepts)
        {
            Raise(ordinal, strength);
        }

        return strengths;

        void Raise(int ordinal, double strength)
        {
            if (strengths.TryGetValue(ordinal, out var known) && known >= strength)
            {
                return;
            }

            strengths[ordinal] = strength;
            foreach (var broader in vocabulary.Concepts[ordinal].Broader)
            {
                Raise(vocabulary.Ordinal(broader), strength);
            }
        }
    }

    // An article is the less likely the more it speaks of what is denied.
    private double[]? Weights(IReadOnlyList<ArticleInPlay> articles, List<Dictionary<int, double>> strengths, List<KnownEntry> known)
    {
        var denied = known.Where(entry => entry.Mention.Assertion.Status == AssertionStatus.Absent).SelectMany(entry => entry.Mention.Concepts).Distinct().Select(vocabulary.Ordinal).ToList();
        var weights = articles.Select((article, i) => denied.Aggregate(article.Score, (weight, ordinal) => weight * (1 - (strengths[i].GetValueOrDefault(ordinal) / 2)))).ToArray();
        var sum = weights.Sum();
        return weights.Count(weight => weight > 0) < 2 ? null : Array.ConvertAll(weights, weight => weight / sum);
    }

    private static (List<ConceptId> Asked, HashSet<ConceptId> Mentioned) Said(ConversationState state) =>
    (
        [.. state.Turns.Select(turn => turn.Asked).OfType<FollowUp>().Select(asked => asked.Concept.Id)],
        [.. state.Turns.SelectMany(turn => turn.Mentions.Concat(turn.TakenBack)).SelectMany(mention => mention.Concepts)]
    );

    // Whoever did not answer about wind is not asked about trapped wind either.
    private bool IsSaid(ConceptId id, (List<ConceptId> Asked, HashSet<ConceptId> Mentioned) said) =>
        said.Mentioned.Contains(id) || said.Asked.Exists(asked => vocabulary.IsOrIsNarrower(id, asked) || vocabulary.IsOrIsNarrower(asked, id));

    // Who has cramps has pain, and who has no pain has no cramps.
    private bool IsImplied(ConceptId id, List<KnownEntry> known) => known.Exists(entry => entry.Mention.Concepts.Any(said =>
        entry.IsThere && vocabulary.IsOrIsNarrower(said, id) || entry.Mention.Assertion.Status == AssertionStatus.Absent && vocabulary.IsOrIsNarrower(id, said)));

    private bool IsSuffered(Mention mention) => mention.Concepts.Any(id => vocabulary.Find(id)?.Type is ConceptType.Symptom or ConceptType.Condition);

    // Whether a yes would raise a notice by itself, or one that calls for an ambulance.
    private bool IsWarning(FollowUp followUp, ConversationState state, List<KnownEntry> known)
    {
        var answered = new Mention(default, followUp.Span.In(followUp.Text), [followUp.Concept.Id], SynonymKind.Preferred, Assertion.Present);
        var question = ConversationQuestion.Of(state, [], [.. known, new KnownEntry(state.Turns.Count, state.Subject, answered)]);
        var raised = RedFlags.Default.Find(ConversationQuestion.Of(state, [], known), vocabulary).Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal);
        return RedFlags.Default.Find(question, vocabulary).Any(notice => !raised.Contains(notice.Id) && (notice.Condition is null || notice.Urgency == Urgency.Emergency));
    }
}
