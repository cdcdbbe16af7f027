using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;

namespace GutKnowledge.Indexing;

/// <summary>How much an article has to say of each concept that it speaks of as present: claims before headings before bare mentions, the title above all.</summary>
internal static class ConceptStrength
{
    /// <summary>The strength from which more does not count.</summary>
    public const int Full = 12;

    private const int InTitle = 6;
    private const int InClaim = 3;
    private const int InHeading = 2;
    private const int Mentioned = 1;

    public static IReadOnlyDictionary<ConceptId, int> Of(AnnotatedArticle annotated)
    {
        var strengths = new Dictionary<ConceptId, int>();
        Add(annotated.TitleMentions, InTitle);
        foreach (var sentence in annotated.Sentences)
        {
            Add(sentence.Mentions, annotated.Article.Passages[sentence.Passage].Kind == PassageKind.Heading ? InHeading : Mentioned);
            foreach (var id in sentence.Claims.SelectMany(claim => claim.Subject.Concepts.Concat(claim.Object.Concepts)).Distinct())
            {
                // A claim speaks of a concept that its own sentence, or its lead-in, mentions as present.
                if (strengths.TryGetValue(id, out var strength))
                {
                    strengths[id] = Math.Min(Full, strength + InClaim);
                }
            }
        }

        return strengths;

        void Add(IReadOnlyList<Mention> mentions, int strength)
        {
            foreach (var id in mentions.Where(mention => mention.CountsAsPresent).SelectMany(mention => mention.Concepts).Distinct())
            {
                strengths[id] = Math.Min(Full, strengths.GetValueOrDefault(id) + strength);
            }
        }
    }
}
