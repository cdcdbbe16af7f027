using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>What is asked of the sentences of an article. A question has dozens of narrower concepts, a sentence names a few: so it is asked from the sentence's side. Thread-safe.</summary>
internal sealed class Asked
{
    // A broader concept than the asked one is too little to answer with.
    private const double LeastToAnswer = 0.6;

    // Only what was mentioned has the weight 1.
    private const double LeastToBeItself = 0.99;

    private readonly Vocabulary vocabulary;
    private readonly Dictionary<int, Weights> byConcept = [];

    /// <param name="groups">One group for each asked thing; any member of a group stands for it.</param>
    /// <param name="intents">What the question wants to know; empty where it does not say.</param>
    /// <param name="words">The words of the question.</param>
    /// <param name="isAdviceWanted">Whether the question shows a warning sign or asks whether a doctor is needed.</param>
    /// <param name="vocabulary">Where the concepts have their positions.</param>
    public Asked(IReadOnlyList<IReadOnlyList<WeightedConcept>> groups, IReadOnlyList<QuestionIntent> intents, QuestionWords words, bool isAdviceWanted, Vocabulary vocabulary)
    {
        (Groups, Intents, Words, IsAdviceWanted, this.vocabulary) = (groups.Count, intents, words, isAdviceWanted, vocabulary);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var (concept, weight) in groups[group])
            {
                var ordinal = vocabulary.Ordinal(concept);
                byConcept[ordinal] = new Weights(group, weight, byConcept.GetValueOrDefault(ordinal));
            }
        }
    }

    /// <summary>How many things are asked.</summary>
    public int Groups { get; }

    public IReadOnlyList<QuestionIntent> Intents { get; }

    public QuestionWords Words { get; }

    public bool IsAdviceWanted { get; }

    /// <summary>What is asked of the sentences besides; null for nothing.</summary>
    public SentenceFilter? Filter { get; init; }

    public static Asked Of(Question question, KnowledgeQuery query, bool isWarned, Vocabulary vocabulary) => new(
        query.Concepts, question.Intents, new QuestionWords(question.Searched, question.Intents), isWarned || question.Intents.Contains(QuestionIntent.WhenToSeeDoctor), vocabulary)
    {
        Filter = SentenceFilter.Of(query.Filter),
    };

    /// <summary>Raises the best weight for each asked thing to that of a concept.</summary>
    /// <param name="concept">Its position in the vocabulary.</param>
    /// <param name="best">The best weights so far, one for each asked thing.</param>
    public void Raise(int concept, Span<double> best)
    {
        for (var weights = byConcept.GetValueOrDefault(concept); weights is not null; weights = weights.Next)
        {
            best[weights.Group] = Math.Max(best[weights.Group], weights.Weight);
        }
    }

    /// <summary>Whether the concept stands for something asked.</summary>
    public bool Has(int concept) => byConcept.ContainsKey(concept);

    /// <summary>The same by its key.</summary>
    public bool Has(ConceptId concept) => Has(vocabulary.Ordinal(concept));

    /// <summary>Whether the concept is asked for itself.</summary>
    public bool IsAskedItself(int concept) => IsOver(concept, LeastToBeItself);

    /// <summary>Whether the concept is an asked one or a narrower one.</summary>
    public bool IsClosest(int concept) => IsOver(concept, LeastToAnswer);

    /// <summary>Whether a claim has an asked concept on one of its sides.</summary>
    public bool Bears(in ClaimEntry claim) => HasAny(claim.Subject) || HasAny(claim.Object);

    /// <summary>Whether one of the concepts stands for something asked.</summary>
    public bool HasAny(int[] concepts)
    {
        foreach (var concept in concepts)
        {
            if (Has(concept))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a claim says what the question wants to know.</summary>
    public bool IsAnsweredBy(in ClaimEntry claim)
    {
        for (var i = 0; i < Intents.Count; i++)
        {
            if (Intents[i] switch
            {
                QuestionIntent.Symptoms => claim.Relation == Relation.HasSymptom && IsAny(claim.Subject),
                QuestionIntent.Causes => claim.Relation is Relation.Causes or Relation.Increases or Relation.Worsens && IsAny(claim.Object),
                QuestionIntent.Helps => claim.Relation is Relation.Improves or Relation.Reduces or Relation.Prevents && IsAny(claim.Object),
                QuestionIntent.Worsens => claim.Relation is Relation.Worsens or Relation.Increases or Relation.Causes && IsAny(claim.Object),
                QuestionIntent.SideEffects => claim.Relation is Relation.Worsens or Relation.Increases or Relation.Causes && IsAny(claim.Subject),
                QuestionIntent.Tests => claim.Relation == Relation.IsTestedBy && (IsAny(claim.Subject) || IsAny(claim.Object)),
                QuestionIntent.IsItReal => claim.Wording == Wording.Disputed && (IsAny(claim.Subject) || IsAny(claim.Object)),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAny(int[] concepts)
    {
        foreach (var concept in concepts)
        {
            if (IsClosest(concept))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOver(int concept, double weight)
    {
        for (var weights = byConcept.GetValueOrDefault(concept); weights is not null; weights = weights.Next)
        {
            if (weights.Weight > weight)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a concept weighs for one asked thing, and for others.</summary>
    private sealed record Weights(int Group, double Weight, Weights? Next);
}
