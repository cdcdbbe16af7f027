using GutKnowledge.Annotation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Search;

/// <summary>A concept that may stand for an asked one, and how well.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Weight">1 for the asked concept itself, less for a narrower or a broader one.</param>
public readonly record struct WeightedConcept(ConceptId Concept, double Weight);

/// <summary>What is asked of an index, in no engine's language.</summary>
/// <param name="Concepts">One group for each asked thing; any member of a group covers it.</param>
/// <param name="FreeText">Words to be searched besides; empty for none.</param>
/// <param name="Skip">How many articles to leave out at the top.</param>
/// <param name="Take">How many articles to return at the most.</param>
public sealed record KnowledgeQuery(IReadOnlyList<IReadOnlyList<WeightedConcept>> Concepts, string FreeText, int Skip, int Take)
{
    private const double NarrowerWeight = 0.8;
    private const double BroaderWeight = 0.5;

    /// <summary>The words by which articles are ordered, folded, as often as they stand there: those of the question without what is not asked for ("no fever").</summary>
    public IReadOnlyList<string> Words { get; init; } = SearchedWords.OfQuestion(FreeText);

    /// <summary>Which share of these words is understood as concepts that are asked for, 0 to 1.</summary>
    public double Understood { get; init; } = FreeText.Length == 0 ? 1 : 0.5;

    /// <summary>How it is asked.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>What articles must be like; null lets every article pass.</summary>
    public ArticleFilter? Filter { get; init; }

    /// <summary>The query for a question: what is said to be there is asked for, and what another person has too unless the asker suffers from something; when there is nothing of that, what the asker used to have. What is denied never is, and where nothing else was understood the other words are not asked for either.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="skip"/> or <paramref name="take"/> is negative.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="filter"/> is none, or two exclude each other.</exception>
    public static KnowledgeQuery For(Question question, Vocabulary vocabulary, int skip = 0, int take = 10, ArticleFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        filter?.Check(nameof(filter));
        var asked = Asked(question, vocabulary);
        var isDenied = asked.Count == 0 && question.Mentions.Count > 0;
        var words = isDenied ? [] : SearchedWords.OfQuestion(Without(question.Searched, question.Mentions.Except(asked)));
        return new KnowledgeQuery([.. asked.Select(mention => mention.Concepts).DistinctBy(ids => string.Join('|', ids)).Select(ids => Group(ids, vocabulary))], isDenied ? string.Empty : question.FreeText, skip, take)
        {
            Words = words,
            Understood = 1 - Math.Min(1, (double)SearchedWords.CountTelling(question.FreeText) / Math.Max(1, words.Count)),
            Kind = QuestionKinds.Of(question.Searched),
            Filter = filter,
        };
    }

    private static string Without(string text, IEnumerable<Mention> mentions)
    {
        var left = text.ToCharArray();
        foreach (var mention in mentions)
        {
            left.AsSpan(mention.Span.Start, mention.Span.Length).Fill(' ');
        }

        return new string(left);
    }

    // "my daughter has reflux, does milk help" asks of both; "my mum has reflux, i have cramps" of the cramps.
    private static List<Mention> Asked(Question question, Vocabulary vocabulary)
    {
        var asked = Of(AssertionStatus.Present, AssertionStatus.Uncertain, AssertionStatus.Hypothetical);
        if (!asked.Exists(mention => IsSuffered(mention, vocabulary)))
        {
            asked = Of(AssertionStatus.Present, AssertionStatus.Uncertain, AssertionStatus.Hypothetical, AssertionStatus.OtherPerson);
        }

        return asked.Count > 0 ? asked : Of(AssertionStatus.Past);

        List<Mention> Of(params AssertionStatus[] wanted)
        {
            var found = new List<Mention>();
            foreach (var mention in question.Mentions)
            {
                if (wanted.Contains(mention.Assertion.Status))
                {
                    found.Add(mention);
                }
            }

            return found;
        }
    }

    private static bool IsSuffered(Mention mention, Vocabulary vocabulary) => mention.Concepts.Any(id => vocabulary.Find(id)?.Type is ConceptType.Symptom or ConceptType.Condition);

    internal static IReadOnlyList<WeightedConcept> Group(IReadOnlyList<ConceptId> ids, Vocabulary vocabulary)
    {
        var group = new Dictionary<ConceptId, double>();
        foreach (var id in ids)
        {
            Add(id, 1);
            foreach (var narrower in vocabulary.Narrower(id))
            {
                Add(narrower.Id, NarrowerWeight);
            }

            foreach (var broader in vocabulary.Find(id)?.Broader ?? [])
            {
                Add(broader, BroaderWeight);
            }
        }

        return [.. group.OrderBy(pair => pair.Key).Select(pair => new WeightedConcept(pair.Key, pair.Value))];

        void Add(ConceptId id, double weight) => group[id] = Math.Max(weight, group.GetValueOrDefault(id));
    }
}
