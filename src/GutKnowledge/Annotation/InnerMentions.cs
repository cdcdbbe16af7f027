using GutKnowledge.Concepts;

namespace GutKnowledge.Annotation;

/// <summary>
/// The mentions inside of a longer one. Ulcerative colitis is a colitis, so "colitis" in it is a mention; an acoustic neuroma is no neuroma,
/// so there the word is only a part of a name. The vocabulary's broader concepts tell which is which.
/// </summary>
internal static class InnerMentions
{
    /// <summary>Drops from <paramref name="mentions"/>, which are in order, those inside of a longer one that is no kind of them.</summary>
    public static void DropParts(Vocabulary vocabulary, List<Mention> mentions)
    {
        // From the longest at each start on, so that what is around a mention comes before it.
        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : b.Span.End - a.Span.End);
        Mention? outer = null;
        mentions.RemoveAll(mention =>
        {
            if (outer is null || mention.Span.End > outer.Span.End)
            {
                outer = mention;
                return false;
            }

            return !IsKindOf(vocabulary, outer, mention);
        });
        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : a.Span.End - b.Span.End);
    }

    private static bool IsKindOf(Vocabulary vocabulary, Mention mention, Mention broader) =>
        mention.Concepts.Any(concept => broader.Concepts.Any(wider => vocabulary.IsOrIsNarrower(concept, wider)));
}
