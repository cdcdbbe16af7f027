using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Cli.Json;

/// <summary>All that was understood of an article. Spans point into the article's text, those of <see cref="TitleMentions"/> into its title.</summary>
/// <param name="Article">The article in the form of <see cref="ArticleJson"/>.</param>
/// <param name="TitleMentions">Concepts in the title.</param>
/// <param name="Sentences">The sentences, headings included, in order.</param>
internal sealed record AnnotationReport(JsonElement Article, IReadOnlyList<MentionEntry> TitleMentions, IReadOnlyList<SentenceEntry> Sentences)
{
    /// <summary>Whether nothing at all was found.</summary>
    [JsonIgnore]
    public bool IsEmpty => TitleMentions.Count == 0 && Sentences.All(sentence => sentence.Mentions.Count == 0 && sentence.Claims.Count == 0 && sentence.Citations.Count == 0);

    public static AnnotationReport Of(AnnotatedArticle annotated, Vocabulary vocabulary)
    {
        using var article = JsonDocument.Parse(ArticleJson.Write(annotated.Article));
        return new AnnotationReport(
            article.RootElement.Clone(),
            [.. annotated.TitleMentions.Select(mention => MentionEntry.Of(mention, vocabulary))],
            [.. annotated.Sentences.Select(sentence => SentenceEntry.Of(sentence, annotated.Article, vocabulary))]);
    }
}

/// <summary>A sentence with what it mentions, claims and cites; see <see cref="AnnotatedSentence"/>.</summary>
internal sealed record SentenceEntry(
    TextSpan Span,
    string Text,
    int Passage,
    Quote? LeadIn,
    Wording Wording,
    Quote? WordingCue,
    Support Support,
    IReadOnlyList<MentionEntry> Mentions,
    IReadOnlyList<ClaimEntry> Claims,
    IReadOnlyList<CitationEntry> Citations,
    IReadOnlyList<ConceptName> Disputed,
    bool IsCaveat,
    bool IsAdvice,
    Quote? Caveat)
{
    public static SentenceEntry Of(AnnotatedSentence sentence, Article article, Vocabulary vocabulary) => new(
        sentence.Span,
        article[sentence.Span],
        sentence.Passage,
        QuoteOf(sentence.LeadIn, article),
        sentence.Wording,
        QuoteOf(sentence.WordingCue, article),
        sentence.Support,
        [.. sentence.Mentions.Select(mention => MentionEntry.Of(mention, vocabulary))],
        [.. sentence.Claims.Select(claim => ClaimEntry.Of(claim, article, vocabulary))],
        [.. sentence.Citations.Select(citation => new CitationEntry(citation.Span, citation.Marker, citation.Support, citation.IsInferred, citation.References))],
        ConceptName.Of(sentence.Disputed, vocabulary),
        sentence.IsCaveat,
        sentence.IsAdvice,
        QuoteOf(sentence.Caveat, article));

    internal static Quote? QuoteOf(TextSpan? span, Article article) => span is { } s ? new Quote(s, article[s]) : null;
}

/// <summary>A mention and what the sentence says of it.</summary>
internal sealed record MentionEntry(TextSpan Span, string Text, IReadOnlyList<ConceptName> Concepts, SynonymKind Kind, Assertion Assertion)
{
    public static MentionEntry Of(Mention mention, Vocabulary vocabulary) =>
        new(mention.Span, mention.Text, ConceptName.Of(mention.Concepts, vocabulary), mention.Kind, mention.Assertion);
}

/// <summary>A concept by key, name and type.</summary>
internal sealed record ConceptName(string Id, string Name, ConceptType Type)
{
    public static IReadOnlyList<ConceptName> Of(IEnumerable<ConceptId> ids, Vocabulary vocabulary) =>
        [.. ids.Select(id => vocabulary.Find(id)!).Select(concept => new ConceptName(concept.Id.Value, concept.Name, concept.Type))];
}

/// <summary>What a sentence states of two things.</summary>
internal sealed record ClaimEntry(TextSpan Span, ClaimSideEntry Subject, Relation Relation, ClaimSideEntry Object, ClaimKind Kind, Wording Wording, Quote? WordingCue)
{
    public static ClaimEntry Of(Claim claim, Article article, Vocabulary vocabulary) => new(
        claim.Span,
        ClaimSideEntry.Of(claim.Subject, article, vocabulary),
        claim.Relation,
        ClaimSideEntry.Of(claim.Object, article, vocabulary),
        claim.Kind,
        claim.Wording,
        SentenceEntry.QuoteOf(claim.WordingCue, article));
}

/// <summary>One side of a claim; without concepts where the vocabulary does not know the words.</summary>
internal sealed record ClaimSideEntry(TextSpan Span, string Text, IReadOnlyList<ConceptName> Concepts)
{
    public static ClaimSideEntry Of(ClaimArgument side, Article article, Vocabulary vocabulary) => new(side.Span, article[side.Span], ConceptName.Of(side.Concepts, vocabulary));
}

/// <summary>A marker; <paramref name="References"/> are zero-based places in the article's references.</summary>
internal sealed record CitationEntry(TextSpan Span, string Marker, Support Support, bool IsInferred, IReadOnlyList<int> References);
