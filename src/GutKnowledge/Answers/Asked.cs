using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>What is asked of the sentences of an article.</summary>
/// <param name="Groups">One group for each asked thing; any member of a group stands for it.</param>
/// <param name="Intents">What the question wants to know; empty where it does not say.</param>
/// <param name="Words">The words of the question.</param>
/// <param name="IsAdviceWanted">Whether the question shows a warning sign or asks whether a doctor is needed.</param>
internal sealed record Asked(IReadOnlyList<IReadOnlyList<WeightedConcept>> Groups, IReadOnlyList<QuestionIntent> Intents, QuestionWords Words, bool IsAdviceWanted)
{
    // A broader concept than the asked one is too little to answer with.
    private const double LeastToAnswer = 0.6;

    // A question has dozens of narrower concepts, a sentence names a few: so it is asked from the sentence's side.
    private readonly Dictionary<ConceptId, List<(int Group, double Weight)>> weights = Groups.SelectMany((group, i) => group.Select(weighted => (weighted.Concept, Group: i, weighted.Weight)))
        .GroupBy(x => x.Concept).ToDictionary(same => same.Key, same => same.Select(x => (x.Group, x.Weight)).ToList());

    /// <summary>Every concept that stands for something asked.</summary>
    public IReadOnlySet<ConceptId> Concepts { get; } = Groups.SelectMany(group => group).Select(weighted => weighted.Concept).ToHashSet();

    /// <summary>The asked concepts and the narrower ones.</summary>
    public IReadOnlySet<ConceptId> Closest { get; } = Groups.SelectMany(group => group).Where(weighted => weighted.Weight > LeastToAnswer).Select(weighted => weighted.Concept).ToHashSet();

    public static Asked Of(Question question, KnowledgeQuery query, bool isWarned) => new(
        query.Concepts, question.Intents, new QuestionWords(question.Text, question.Intents), isWarned || question.Intents.Contains(QuestionIntent.WhenToSeeDoctor));

    /// <summary>For each asked thing, the weight of the best of some concepts that stands for it; 0 where none does.</summary>
    public double[] Best(IEnumerable<ConceptId> concepts)
    {
        var best = new double[Groups.Count];
        foreach (var concept in concepts)
        {
            if (!weights.TryGetValue(concept, out var ofGroups))
            {
                continue;
            }

            foreach (var (group, weight) in ofGroups)
            {
                best[group] = Math.Max(best[group], weight);
            }
        }

        return best;
    }

    /// <summary>Whether a claim has an asked concept on one of its sides.</summary>
    public bool Bears(Claim claim) => claim.Subject.Concepts.Any(Concepts.Contains) || claim.Object.Concepts.Any(Concepts.Contains);

    /// <summary>Whether a claim says what the question wants to know.</summary>
    public bool IsAnsweredBy(Claim claim) =>
        Intents.Any(intent => intent switch
        {
            QuestionIntent.Symptoms => claim.Relation == Relation.HasSymptom && Any(claim.Subject),
            QuestionIntent.Causes => claim.Relation is Relation.Causes or Relation.Increases or Relation.Worsens && Any(claim.Object),
            QuestionIntent.Helps => claim.Relation is Relation.Improves or Relation.Reduces or Relation.Prevents && Any(claim.Object),
            QuestionIntent.Worsens => claim.Relation is Relation.Worsens or Relation.Increases or Relation.Causes && Any(claim.Object),
            QuestionIntent.SideEffects => claim.Relation is Relation.Worsens or Relation.Increases or Relation.Causes && Any(claim.Subject),
            QuestionIntent.Tests => claim.Relation == Relation.IsTestedBy && (Any(claim.Subject) || Any(claim.Object)),
            QuestionIntent.IsItReal => claim.Wording == Wording.Disputed && (Any(claim.Subject) || Any(claim.Object)),
            _ => false,
        });

    private bool Any(ClaimArgument argument) => argument.Concepts.Any(Closest.Contains);
}
