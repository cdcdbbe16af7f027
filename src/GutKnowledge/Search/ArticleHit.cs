using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>What is shown of an article in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Title.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Updated">Day of the last update.</param>
/// <param name="Author">Author.</param>
/// <param name="Publisher">Publisher.</param>
/// <param name="Url">Address.</param>
/// <param name="ReadingMinutes">Reading time in minutes.</param>
public sealed record ArticleSummary(
    ArticleId Id, string Title, DateOnly? Published, DateOnly? Updated, string? Author, string? Publisher, string? Url, int? ReadingMinutes)
{
    internal static ArticleSummary Of(Article article) => new(
        article.Id, article.Title, article.Published, article.Updated, article.Author, article.Publisher, article.Url, article.ReadingMinutes);
}

/// <summary>What an index keeps of a sentence.</summary>
internal sealed record SentenceRecord(
    TextSpan Span,
    TextSpan? LeadIn,
    TextSpan? Caveat,
    Wording Wording,
    TextSpan? WordingCue,
    Support Support,
    IReadOnlyList<ConceptId> Present,
    IReadOnlyList<ConceptId> Denied,
    IReadOnlyList<ConceptId> Disputed,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Citation> Citations)
{
    public static SentenceRecord Of(AnnotatedSentence sentence) => new(
        sentence.Span,
        sentence.LeadIn,
        sentence.Caveat,
        sentence.Wording,
        sentence.WordingCue,
        sentence.Support,
        Named(sentence, mention => mention.CountsAsPresent),
        Named(sentence, mention => mention.Assertion.Status == AssertionStatus.Absent),
        sentence.Disputed,
        sentence.Claims,
        sentence.Citations);

    private static List<ConceptId> Named(AnnotatedSentence sentence, Func<Mention, bool> isWanted) =>
        [.. sentence.Mentions.Where(isWanted).SelectMany(mention => mention.Concepts).Distinct()];
}

/// <summary>An article as an index returns it, with all that its evidence is made from. What is not asked for is not read.</summary>
/// <param name="Summary">What is shown of it.</param>
/// <param name="Text">Its text.</param>
/// <param name="References">Its reference list.</param>
/// <param name="Directory">What its sentences name and claim.</param>
/// <param name="Sentences">All of its sentences, headings included, in order.</param>
internal sealed record IndexedArticle(
    ArticleSummary Summary, Utf8Text Text, IReadOnlyList<Reference> References, EvidenceDirectory Directory, IReadOnlyList<SentenceRecord> Sentences);

/// <summary>An article that was found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Coverage">Share of the asked things that it speaks of as present, 0 to 1, a rare thing for more than a common one; a narrower or broader thing counts in part.</param>
/// <param name="Strength">How much it has to say of them, 0 to 1: claims before bare mentions, title and headings before text.</param>
/// <param name="Words">How well the words of the question fit it, 0 to 1.</param>
/// <param name="Covered">Indexes of the asked things that it covers.</param>
/// <param name="Shares">How the parts of its score are weighed.</param>
internal sealed record ArticleHit(IndexedArticle Article, double Coverage, double Strength, double Words, IReadOnlyList<int> Covered, ScoreShares Shares);

/// <summary>A page of hits and how many there are in all.</summary>
internal sealed record SearchResult(IReadOnlyList<ArticleHit> Hits, int Total);
