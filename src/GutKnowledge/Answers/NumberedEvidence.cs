using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>A piece of evidence with the number by which a reply to a person cites it: "[2]".</summary>
/// <param name="Number">From 1, in the order of the answer: for each article first what it says, then what it says against.</param>
/// <param name="Article">The article that says so.</param>
/// <param name="Evidence">The sentence.</param>
/// <param name="IsAgainst">Whether it denies or disputes a tie of what was asked.</param>
public sealed record NumberedEvidence(int Number, ArticleSummary Article, Evidence Evidence, bool IsAgainst)
{
    internal static IReadOnlyList<NumberedEvidence> Of(Answer answer) =>
    [
        .. answer.Articles
            .SelectMany(article => article.Evidence.Select(evidence => (article.Article, evidence, IsAgainst: false)).Concat(article.Against.Select(evidence => (article.Article, evidence, IsAgainst: true))))
            .Select((said, i) => new NumberedEvidence(i + 1, said.Article, said.evidence, said.IsAgainst)),
    ];
}
