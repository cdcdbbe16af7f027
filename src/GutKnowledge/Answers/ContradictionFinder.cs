using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>Finds claims of different articles on the same pair of concepts that cannot both be so. A pair with an ambiguous or unknown side is no pair, and what is called disputed is no claim.</summary>
internal static class ContradictionFinder
{
    private enum Effect
    {
        Raises,
        Lowers,
        GoesWith,
        HasSymptom,
        IsTestedBy,
    }

    /// <summary>At most <paramref name="most"/> contradictions about the asked concepts, by the order of the articles; one for each pair.</summary>
    public static IEnumerable<Contradiction> Find(IReadOnlyList<IndexedArticle> articles, IReadOnlySet<ConceptId> asked, Func<ConceptId, NamedConcept> named, int most)
    {
        var sides = articles.SelectMany(article => Sides(article, asked)).ToLookup(side => (side.Subject, side.Object));
        return sides.Select(pair => Opposed(pair)).OfType<(Side Says, Side Opposes)>().Take(most)
            .Select(pair => new Contradiction(named(pair.Says.Subject), named(pair.Says.Object), Quoted(pair.Says), Quoted(pair.Opposes)));
    }

    private static IEnumerable<Side> Sides(IndexedArticle article, IReadOnlySet<ConceptId> asked) =>
        from sentence in article.Sentences
        from claim in sentence.Claims
        where claim.Wording != Wording.Disputed && claim.Subject.Concepts.Count == 1 && claim.Object.Concepts.Count == 1
        where asked.Contains(claim.Subject.Concepts[0]) || asked.Contains(claim.Object.Concepts[0])
        select new Side(article, sentence, claim.Subject.Concepts[0], claim.Object.Concepts[0], EffectOf(claim.Relation), claim.Wording == Wording.Negated);

    // The first of each kind in an article speaks for it, so that an article that repeats itself costs no more.
    private static (Side Says, Side Opposes)? Opposed(IEnumerable<Side> pair)
    {
        var sides = pair.DistinctBy(side => (side.Article.Summary.Id, side.Effect, side.IsDenied)).ToList();
        foreach (var says in sides.Where(side => !side.IsDenied))
        {
            if (sides.Find(other => other.Article != says.Article && IsOpposed(says, other)) is { } other)
            {
                return (says, other);
            }
        }

        return null;
    }

    private static bool IsOpposed(Side says, Side other) => other.IsDenied
        ? says.Effect == other.Effect
        : (says.Effect, other.Effect) is (Effect.Raises, Effect.Lowers) or (Effect.Lowers, Effect.Raises);

    private static Effect EffectOf(Relation relation) => relation switch
    {
        Relation.Causes or Relation.Increases or Relation.Worsens => Effect.Raises,
        Relation.Improves or Relation.Reduces or Relation.Prevents => Effect.Lowers,
        Relation.HasSymptom => Effect.HasSymptom,
        Relation.IsTestedBy => Effect.IsTestedBy,
        _ => Effect.GoesWith,
    };

    private static OpposedSentence Quoted(Side side) => new(
        side.Article.Summary.Id,
        side.Sentence.Span,
        side.Sentence.Span.In(side.Article.Text),
        side.Sentence.LeadIn is { } leadIn ? new Quote(leadIn, leadIn.In(side.Article.Text)) : null);

    private sealed record Side(IndexedArticle Article, SentenceRecord Sentence, ConceptId Subject, ConceptId Object, Effect Effect, bool IsDenied);
}
