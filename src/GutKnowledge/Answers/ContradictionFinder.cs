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
    public static IEnumerable<Contradiction> Find(IReadOnlyList<IndexedArticle> articles, Asked asked, Vocabulary vocabulary, int most)
    {
        var sides = articles.SelectMany(article => Sides(article, asked)).ToLookup(side => (side.Subject, side.Object));
        return sides.Select(pair => Opposed(pair)).OfType<(Side Says, Side Opposes)>().Take(most)
            .Select(pair => new Contradiction(Named(pair.Says.Subject), Named(pair.Says.Object), Quoted(pair.Says), Quoted(pair.Opposes)));

        NamedConcept Named(int concept) => new(vocabulary.Concepts[concept].Id, vocabulary.Concepts[concept].Name);
    }

    private static IEnumerable<Side> Sides(IndexedArticle article, Asked asked) =>
        from claim in article.Directory.Claims
        where claim.Wording != Wording.Disputed && claim.Subject.Length == 1 && claim.Object.Length == 1
        where asked.IsClosest(claim.Subject[0]) || asked.IsClosest(claim.Object[0])
        select new Side(article, claim.Sentence, claim.Subject[0], claim.Object[0], EffectOf(claim.Relation), claim.Wording == Wording.Negated);

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

    private static OpposedSentence Quoted(Side side)
    {
        var (text, sentence) = (side.Article.Text, side.Article.Sentences[side.Sentence]);
        return new OpposedSentence(side.Article.Summary.Id, sentence.Span, text[sentence.Span], sentence.LeadIn is { } leadIn ? new Quote(leadIn, text[leadIn]) : null);
    }

    private sealed record Side(IndexedArticle Article, int Sentence, int Subject, int Object, Effect Effect, bool IsDenied);
}
