using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Search;

namespace GutKnowledge.AI.Tools;

/// <summary>What <c>ask</c> gives: what was understood, and sentences by number.</summary>
internal sealed record AskResult : ToolResult
{
    public required Outcome Outcome { get; init; }

    public required IReadOnlyList<UnderstoodRow> Understood { get; init; }

    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    public required IReadOnlyList<ArticleRow> Articles { get; init; }

    public required IReadOnlyList<ContradictionRow> Contradictions { get; init; }

    public required IReadOnlyList<NotFoundRow> NotFound { get; init; }
}

/// <summary>What <c>evidence</c> gives: more sentences.</summary>
internal sealed record EvidenceResult : ToolResult
{
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    public required IReadOnlyList<ArticleRow> Articles { get; init; }
}

/// <summary>A piece of the question, and whether it is there or denied.</summary>
internal sealed record UnderstoodRow(string Text, string Concept, AssertionStatus Status)
{
    public static UnderstoodRow Of(UnderstoodMention mention) => new(mention.Text, string.Join(" or ", mention.Concepts.Select(concept => concept.Name)), mention.Assertion.Status);
}

/// <summary>A sentence, verbatim.</summary>
/// <param name="N">By what a reply cites it; null for a sentence that <c>ask</c> does not number, which is cited by its article.</param>
/// <param name="Sentence">The sentence; behind the lead-in of its list, where that is not part of it.</param>
/// <param name="Article">Key of the article.</param>
/// <param name="Wording">How surely it speaks.</param>
/// <param name="Kind">The strongest tie it states.</param>
/// <param name="Support">How it points at a work.</param>
internal sealed record EvidenceRow(int? N, string Sentence, string Article, Wording Wording, ClaimKind Kind, Support Support)
{
    /// <summary>The lead-in of its list, where it stands apart.</summary>
    public string? LeadIn { get; init; }

    /// <summary>The sentence behind it that limits it.</summary>
    public string? Caveat { get; init; }

    /// <summary>What it cites; null when nothing.</summary>
    public IReadOnlyList<WorkRow>? Works { get; init; }

    /// <summary>True where it denies or disputes a tie of what was asked.</summary>
    public bool? Against { get; init; }

    public static EvidenceRow Of(int? number, ArticleSummary article, Evidence evidence, bool isAgainst) => new(number, evidence.Sentence, article.Id.Value, evidence.Wording, evidence.Kind, evidence.Support)
    {
        LeadIn = evidence.LeadIn?.Text,
        Caveat = evidence.Caveat?.Text,
        Works = evidence.Citations.Count == 0 ? null : WorkRow.Of(evidence.Citations),
        Against = isAgainst ? true : null,
    };
}

/// <summary>A cited work, as printed. It was not read.</summary>
internal sealed record WorkRow(string Text, string? Url, StudyDesign? Design, RetractionStatus? Retraction)
{
    public static IReadOnlyList<WorkRow>? Of(IReadOnlyList<BoundCitation> citations)
    {
        List<WorkRow> works = [.. citations.SelectMany(citation => citation.References).DistinctBy(reference => reference.Text).Select(reference => new WorkRow(reference.Text, reference.Url, reference.Design?.Design, reference.Retraction?.Status))];
        return works.Count == 0 ? null : works;
    }
}

/// <summary>An article of the rows.</summary>
internal sealed record ArticleRow(string Id, string Title, string? Url, DateOnly? Published)
{
    public static ArticleRow Of(ArticleSummary article) => new(article.Id.Value, article.Title, article.Url, article.Published);
}

/// <summary>Two articles that state the opposite of each other.</summary>
internal sealed record ContradictionRow(string Subject, string Object, SaidRow Says, SaidRow Opposes)
{
    public static ContradictionRow Of(Contradiction found) => new(found.Subject.Name, found.Object.Name, SaidRow.Of(found.Says), SaidRow.Of(found.Opposes));
}

/// <summary>A sentence and its article.</summary>
internal sealed record SaidRow(string Sentence, string Article)
{
    public static SaidRow Of(OpposedSentence opposed) => new(opposed.Sentence, opposed.Article.Value);
}

/// <summary>An asked concept of which no article speaks, and the nearest of which some do.</summary>
internal sealed record NotFoundRow(string Concept, string? Nearest)
{
    public static NotFoundRow Of(NearestConcept nearest) => new(nearest.Asked.Name, nearest.Nearest?.Name);
}
