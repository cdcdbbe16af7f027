using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>The sentences of a draft: as they are checked, and as they are shown.</summary>
internal static class DraftSentences
{
    public static List<DraftSentenceText> Read(string draft, DraftText text, Annotator annotator)
    {
        var sentences = ReadSentence.All(annotator, text.Plain, text.Passages).ConvertAll(read => new DraftSentenceText(draft, read) { Role = DraftSentenceText.RoleOf(read) });
        foreach (var citation in text.Citations)
        {
            if (Citing(sentences, text, citation.Span) is not { } sentence)
            {
                continue;
            }

            foreach (var number in citation.Numbers.Where(number => !sentence.Cites(number)))
            {
                sentence.Cited.Add((number, citation.Span));
            }
        }

        return sentences;
    }

    public static DraftSentence Shown(string draft, DraftSentenceText sentence) => new(
        sentence.Span,
        sentence.Span.In(draft),
        sentence.Role,
        [.. sentence.Cited.Select(cited => cited.Number)],
        [
            .. sentence.Supports.GroupBy(bearing => (bearing.Source.Place.Number, bearing.Source.Place.Article, bearing.Source.Place.Name))
                .Select(group => group.OrderBy(Rank).ThenByDescending(bearing => bearing.Share).First())
                .OrderBy(Rank).ThenByDescending(bearing => bearing.Share).ThenBy(bearing => bearing.Source.Place.Number ?? int.MaxValue)
                .Select(bearing => new Backing(bearing.Span, bearing.Source.Place, bearing.Kind)),
        ]);

    private static int Rank(Bearing bearing) => (int)bearing.Kind;

    // A citation belongs to the sentence it stands in, or behind, of the same passage; one that stands before all of them to the first.
    private static DraftSentenceText? Citing(List<DraftSentenceText> sentences, DraftText text, TextSpan citation)
    {
        var behind = Sorted.First(sentences.Count, (sentences, citation), static (s, i) => s.sentences[i].Span.Start > s.citation.Start);
        if (behind == 0)
        {
            return sentences.Count > 0 ? sentences[0] : null;
        }

        var before = sentences[behind - 1];
        var passage = text.Passages[before.Read.Annotated.Passage].Span;
        var isBehind = citation.Start < before.Span.End || text.Plain.AsSpan(before.Span.End, citation.Start - before.Span.End).IndexOfAny('\n', '\r') < 0 || passage.End >= citation.Start;
        return isBehind || behind == sentences.Count ? before : sentences[behind];
    }
}
