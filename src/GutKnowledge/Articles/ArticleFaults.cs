using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>What cannot be true of an article, however well its JSON is formed: JSON has nulls where a type has none, and any numbers.</summary>
internal static class ArticleFaults
{
    /// <summary>The first fault, as the end of a sentence; null when there is none.</summary>
    public static string? Of(Article article)
    {
        // The compiler believes the types.
        string?[] texts = [article.Title, article.Text, .. article.Tags, .. article.Sells, .. article.References.Select(reference => (Reference?)reference).Select(reference => reference?.Text), .. article.RelatedPosts.Select(post => (RelatedPost?)post).Select(post => post?.Title)];
        return texts.Contains(null) ? "a text is null."
            : article.Passages.Any(passage => !IsSound(passage, article)) ? "a passage lies outside of the text."
            : article.LinkedCitations.Any(citation => !IsSound(citation, article)) ? "a marker lies outside of the text, or points at no entry of the list."
            : null;
    }

    private static bool IsSound(Passage? passage, Article article) =>
        passage is not null && Lies(passage.Span, article) && IsIn(passage.Heading, article.Passages) && IsIn(passage.LeadIn, article.Passages) && Enum.IsDefined(passage.Kind);

    private static bool IsSound(Citation? citation, Article article) =>
        citation is { Marker: not null, References: not null } && Lies(citation.Span, article) && citation.References.All(index => IsIn(index, article.References)) && Enum.IsDefined(citation.Support);

    private static bool Lies(TextSpan span, Article article) => span.Start >= 0 && span.Length >= 0 && span.Length <= article.Text.Length - span.Start;

    private static bool IsIn<T>(int? index, IReadOnlyList<T> list) => index is null || (index >= 0 && index < list.Count);
}
