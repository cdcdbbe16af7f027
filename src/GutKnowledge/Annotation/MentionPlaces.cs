using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Which words of a sentence belong to mentions.</summary>
internal static class MentionPlaces
{
    /// <summary>For each word, whether it lies wholly inside of a mention; null when there are no mentions.</summary>
    public static bool[]? Of(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return null;
        }

        var inside = new bool[tokens.Count];
        for (var m = 0; m < mentions.Count; m++)
        {
            tokens.Fill(inside, mentions[m].Span);
        }

        return inside;
    }
}
