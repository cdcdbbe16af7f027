using System.Runtime.InteropServices;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>Finds claims of different articles on the same pair of concepts that cannot both be so. A pair with an ambiguous or unknown side is no pair, and what is called disputed is no claim.</summary>
internal static class ContradictionFinder
{
    // The bit of each effect that is said; the one above it is that of the effect denied.
    private const int AllSaid = 0b01_0101_0101;

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
        // Most pairs have no two claims that could be opposed, and need not be compared article by article.
        var effects = new Dictionary<(int Subject, int Object), int>();
        var isOpposed = false;
        foreach (var article in articles)
        {
            foreach (var claim in article.Directory.Claims)
            {
                if (IsAbout(claim, asked))
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(effects, (claim.Subject[0], claim.Object[0]), out _);
                    known |= Bit(EffectOf(claim.Relation), claim.Wording == Wording.Negated);
                    isOpposed |= MayBeOpposed(known);
                }
            }
        }

        if (!isOpposed)
        {
            return [];
        }

        var sides = articles.SelectMany(article => Sides(article, asked)).Where(side => MayBeOpposed(effects[(side.Subject, side.Object)])).ToLookup(side => (side.Subject, side.Object));
        return sides.Select(pair => Opposed(pair)).OfType<(Side Says, Side Opposes)>().Take(most)
            .Select(pair => new Contradiction(Named(pair.Says.Subject), Named(pair.Says.Object), Quoted(pair.Says), Quoted(pair.Opposes)));

        NamedConcept Named(int concept) => new(vocabulary.Concepts[concept].Id, vocabulary.Concepts[concept].Name);
    }

    private static IEnumerable<Side> Sides(IndexedArticle article, Asked asked) =>
        from claim in article.Directory.Claims
        where IsAbout(claim, asked)
        select new Side(article, claim.Sentence, claim.Subject[0], claim.Object[0], EffectOf(claim.Relation), claim.Wording == Wording.Negated);

    private static bool IsAbout(in ClaimEntry claim, Asked asked) => claim.Wording != Wording.Disputed && claim.Subject.Length == 1 && claim.Object.Length == 1
        && (asked.IsClosest(claim.Subject[0]) || asked.IsClosest(claim.Object[0]));

    private static int Bit(Effect effect, bool isDenied) => 1 << ((2 * (int)effect) + (isDenied ? 1 : 0));

    private static bool MayBeOpposed(int effects)
    {
        var raisesAndLowers = Bit(Effect.Raises, isDenied: false) | Bit(Effect.Lowers, isDenied: false);
        return (effects & raisesAndLowers) == raisesAndLowers || (effects & (effects >> 1) & AllSaid) != 0;
    }

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
