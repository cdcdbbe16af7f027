using GutKnowledge.Articles;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>
/// What an answer was made from and what it said, small enough to be kept with a reply: by it <c>KnowledgeBase.Replay</c> tells whether the same question still has the same answer, and why not. It holds no sentence of an article, only their hashes.
/// </summary>
/// <remarks>It holds the question as it was asked, which may be about somebody's health: keep it as you would keep that.</remarks>
public sealed record Receipt
{
    /// <summary>The question as asked.</summary>
    public required string Question { get; init; }

    /// <summary>How many articles were left out at the top.</summary>
    public required int Skip { get; init; }

    /// <summary>How many articles were wanted at the most.</summary>
    public required int Take { get; init; }

    /// <summary>What the articles had to be like; null where nothing was asked of them.</summary>
    public ArticleFilter? Filter { get; init; }

    /// <summary>What the answer was made with.</summary>
    public required ReceiptOrigin Origin { get; init; }

    /// <summary>Why the answer was what it was.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How many articles were found in all.</summary>
    public required int Total { get; init; }

    /// <summary>Keys of the warning signs that were raised, in their order.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>The articles of the answer, best first.</summary>
    public required IReadOnlyList<ReceiptArticle> Articles { get; init; }

    /// <summary>SHA-256 of <see cref="Answer.ToJson"/> in UTF-8, in capital hexadecimal digits.</summary>
    public required string AnswerSha256 { get; init; }

    /// <summary>The receipt as JSON, with the version of its form; the same receipt gives the same bytes.</summary>
    public string ToJson() => ReceiptJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no receipt, or one of a later version.</exception>
    public static Receipt Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReceiptJson.Read(json);
    }

    internal static Receipt Of(Answer answer, AnswerSource source) => new()
    {
        Question = answer.Question,
        Skip = source.Skip,
        Take = source.Take,
        Filter = answer.Filter,
        Origin = source.Describe(),
        Outcome = answer.Outcome,
        Total = answer.Total,
        Notices = [.. answer.Notices.Select(notice => notice.Id)],
        Articles = [.. answer.Articles.Select(ReceiptArticle.Of)],
        AnswerSha256 = Sha256.Of(answer.ToJson()),
    };
}

/// <summary>What an answer was made with. What is a hash is good for comparing only.</summary>
/// <param name="Library">Version of the library.</param>
/// <param name="Data">Hash of the data that are built into it: cues, word lists, red flags, bundled vocabulary.</param>
/// <param name="Vocabulary">Hash of the concepts and their wordings.</param>
/// <param name="Index">What the index was made with: form, library, vocabulary, options.</param>
/// <param name="Generation">How many changes of its articles the knowledge base had seen.</param>
/// <param name="LatentSpace">Whether articles were also found by what they mean.</param>
/// <param name="Catalog">Hash of the catalogue that references were compared with; null for none.</param>
/// <param name="Retractions">Size and last day of the list of retractions; null for none.</param>
public sealed record ReceiptOrigin(string Library, string Data, string Vocabulary, string Index, long Generation, bool LatentSpace, string? Catalog, string? Retractions);

/// <summary>An article of an answer.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Score">Its score.</param>
/// <param name="Evidence">Its sentences, best first.</param>
/// <param name="Against">The sentences that deny or dispute a tie of what was asked.</param>
public sealed record ReceiptArticle(ArticleId Id, double Score, IReadOnlyList<ReceiptSentence> Evidence, IReadOnlyList<ReceiptSentence> Against)
{
    internal static ReceiptArticle Of(ArticleAnswer article) => new(article.Article.Id, article.Score, [.. article.Evidence.Select(ReceiptSentence.Of)], [.. article.Against.Select(ReceiptSentence.Of)]);
}

/// <summary>A sentence of an answer.</summary>
/// <param name="Span">Where it stands in its article.</param>
/// <param name="Sha256">SHA-256 of its characters in UTF-8, in capital hexadecimal digits.</param>
public sealed record ReceiptSentence(TextSpan Span, string Sha256)
{
    internal static ReceiptSentence Of(Evidence evidence) => new(evidence.Span, Answers.Sha256.Of(evidence.Sentence));
}
