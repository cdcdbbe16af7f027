using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>Makes an answer of what was asked and what was found.</summary>
/// <param name="vocabulary">The concepts.</param>
/// <param name="publications">What cited works are checked against.</param>
internal sealed class AnswerComposer(Vocabulary vocabulary, KnownPublications publications)
{
    private const int MostEvidence = 3;
    private const int MostAgainst = 2;
    private const int MostDisputes = 2;
    private const int MostContradictions = 2;

    private readonly EvidencePicker picker = new(vocabulary, publications);
    private readonly NearestFinder nearest = new(vocabulary);

    /// <param name="question">What was asked.</param>
    /// <param name="query">What was searched for.</param>
    /// <param name="found">What was found.</param>
    /// <param name="articlesAbout">How many articles speak of a concept, where it was found.</param>
    public Answer Compose(Question question, KnowledgeQuery query, SearchResult found, Func<ConceptId, int> articlesAbout)
    {
        var notices = RedFlags.Default.Find(question, vocabulary);
        var asked = Asked.Of(question, query, notices.Count > 0, vocabulary);
        var articles = found.Hits.Select(hit => Article(query, hit, asked)).ToList();
        return new Answer
        {
            Question = question.Text,
            Outcome = Decide(question, query, articles),
            Intent = question.Intent,
            Filter = query.Filter,
            Understood = [.. question.Mentions.Select(mention => new UnderstoodMention(mention.Span, mention.Text, [.. mention.Concepts.Select(picker.Named)], mention.Assertion, mention.ReadAs))],
            Notices = notices,
            Articles = articles,
            Total = found.Total,
            Disputes = [.. found.Hits.Select(hit => picker.FirstDispute(hit.Article, asked)).OfType<Dispute>().Take(MostDisputes)],
            Contradictions = [.. ContradictionFinder.Find([.. found.Hits.Select(hit => hit.Article)], asked, vocabulary, MostContradictions)],
            Nearest = [.. nearest.Find(query, found, picker.Named, articlesAbout)],
        };
    }

    /// <summary>All that an article has on a question.</summary>
    public ArticleEvidence EvidenceIn(IndexedArticle article, Question question, KnowledgeQuery query)
    {
        var isWarned = RedFlags.Default.Find(question, vocabulary).Count > 0;
        var (evidence, against) = picker.Pick(article, Asked.Of(question, query, isWarned, vocabulary), int.MaxValue, int.MaxValue);
        return new ArticleEvidence(article.Summary, evidence, against);
    }

    private static Outcome Decide(Question question, KnowledgeQuery query, List<ArticleAnswer> articles)
    {
        if (query.Concepts.Count == 0 && question.Mentions.Count > 0)
        {
            return Outcome.EverythingDenied;
        }

        return articles.Count == 0 ? query.Concepts.Count == 0 ? Outcome.NotUnderstood : Outcome.NoArticle
            : query.Concepts.Count == 0 || articles.TrueForAll(article => article.Evidence.Count == 0 && article.Against.Count == 0) ? Outcome.OnlyWeakEvidence
            : Outcome.Answered;
    }

    private ArticleAnswer Article(KnowledgeQuery query, ArticleHit hit, Asked asked)
    {
        var (evidence, against) = picker.Pick(hit.Article, asked, MostEvidence, MostAgainst);
        var parts = hit.Shares.Of(hit.Coverage, hit.Strength, hit.Words);
        var covered = hit.Covered.Select(index => picker.Named(query.Concepts[index].MaxBy(weighted => weighted.Weight).Concept)).ToList();
        return new ArticleAnswer(
            hit.Article.Summary,
            ScoreShares.Total(parts),
            new Explanation(parts.Coverage, parts.Strength, parts.Words, Reason(query, covered, evidence, against)),
            covered,
            evidence,
            against);
    }

    private static string Reason(KnowledgeQuery query, List<NamedConcept> covered, List<Evidence> evidence, List<Evidence> against)
    {
        if (query.Concepts.Count == 0)
        {
            return "Only words of the question stand in it.";
        }

        var claims = evidence.Sum(e => e.Claims.Count);
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"Speaks of {covered.Count} of {query.Concepts.Count} asked: {string.Join(", ", covered.Select(c => c.Name.ToLowerInvariant()))}"),
            claims > 0 ? string.Create(CultureInfo.InvariantCulture, $"{claims} {(claims == 1 ? "claim" : "claims")} in the sentences shown") : "only mentions",
        };
        if (against.Count > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{against.Count} {(against.Count == 1 ? "sentence speaks" : "sentences speak")} against"));
        }

        return string.Join("; ", parts) + ".";
    }
}
