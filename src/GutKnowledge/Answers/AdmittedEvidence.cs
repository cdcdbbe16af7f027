using GutKnowledge.Citations;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>Tells which sentences may be shown where a filter asks something of them.</summary>
internal sealed class AdmittedEvidence(CitedReferences cited)
{
    /// <summary>Whether one of its sentences that speak of something asked may be shown, or any where none speaks of it. A list is one piece of evidence: one entry is enough.</summary>
    public bool Admits(IndexedArticle article, in UnitEntry unit, Asked asked, bool isAgainst)
    {
        if (asked.Filter is null)
        {
            return true;
        }

        var sentences = Sentences(article, unit);
        var bearing = sentences.FindAll(sentence => SpeaksOf(sentence, asked));
        return (bearing.Count > 0 ? bearing : sentences).Exists(sentence => Admits(article, sentence, asked, isAgainst));
    }

    /// <summary>Whether a sentence may be shown. What speaks against is shown however it is worded, or a threshold would hide it.</summary>
    public bool Admits(IndexedArticle article, SentenceRecord sentence, Asked asked, bool isAgainst = false) =>
        asked.Filter is not { } filter
        || ((isAgainst || filter.AdmitsWording(sentence.Wording)) && filter.AdmitsCited(sentence.Support.PointsAtWork(), filter.NeedsDesigns ? Designs(article, sentence) : 0));

    /// <summary>Whether there is a filter and one of the sentences passes it.</summary>
    public bool HasAdmitted(IndexedArticle article, in UnitEntry unit, Asked asked) => asked.Filter is not null && Sentences(article, unit).Exists(sentence => Admits(article, sentence, asked));

    private static List<SentenceRecord> Sentences(IndexedArticle article, in UnitEntry unit) => [.. article.Sentences.Skip(unit.First).Take(unit.Count)];

    private static bool SpeaksOf(SentenceRecord sentence, Asked asked) =>
        sentence.Present.Any(id => asked.Has(id)) || sentence.Claims.Any(claim => claim.Subject.Concepts.Any(id => asked.Has(id)) || claim.Object.Concepts.Any(id => asked.Has(id)));

    private int Designs(IndexedArticle article, SentenceRecord sentence) =>
        SentenceFilter.MaskOf(sentence.Citations.SelectMany(citation => citation.References).Select(index => cited.Of(article.References[index]).StudyDesign));
}
