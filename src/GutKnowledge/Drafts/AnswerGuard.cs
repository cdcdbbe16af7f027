using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>
/// Checks the draft of a reply that a model wrote against the answer it was built from: whether the evidence says so, as surely, as strongly and of whom; whether citations, names and numbers are there;
/// whether the urgent notice is passed on; and that nobody is told what they have or how much to take. The same draft and answer give the same report; nothing leaves the process and no model is asked.
/// </summary>
/// <remarks>
/// Precision comes before recall: what cannot be read as a claim is not reported, and no finding does not mean that a draft is right. Cues stand in <c>data/cues/drafts.tsv</c>.
/// Safe for any number of threads.
/// </remarks>
public sealed class AnswerGuard
{
    private readonly Annotator annotator;

    /// <summary>Makes a guard.</summary>
    /// <param name="vocabulary">The vocabulary with which the answer was given. Default: <see cref="Vocabulary.Default"/>.</param>
    public AnswerGuard(Vocabulary? vocabulary = null) => annotator = new Annotator(vocabulary ?? Vocabulary.Default);

    /// <summary>Checks a draft.</summary>
    /// <param name="draft">The reply as the model wrote it, plain or Markdown. It cites evidence by number, "[2]".</param>
    /// <param name="answer">The answer it was built from.</param>
    /// <param name="also">Texts on which it may draw besides, such as an article that was read. Default: none.</param>
    /// <returns>What is wrong with it, and for each sentence what backs it. Any text has a report.</returns>
    public DraftReport Check(string draft, Answer answer, IReadOnlyList<DraftSource>? also = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(answer);
        also ??= [];
        var text = DraftText.Read(draft);
        var sentences = DraftSentences.Read(draft, text, annotator);
        var sources = new DraftSources(annotator, answer, also);
        var concepts = new ConceptIndex(sources.Sentences, annotator.Vocabulary);
        var comparison = new Comparison(sources, concepts, annotator.Vocabulary);
        var known = new KnownWords(answer, also);
        var reader = new ReaderCheck(answer, annotator.Vocabulary);
        var claims = new ClaimCheck(comparison, answer);
        var citations = new CitationCheck(comparison, sources);
        var names = new NameCheck(text.Plain, known, concepts);
        var identifiers = NameCheck.Identifiers(text.Plain);
        var next = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var inside = new List<TextSpan>();
            for (; next < identifiers.Count && identifiers[next].Start < sentence.Span.End; next++)
            {
                inside.Add(identifiers[next]);
            }

            reader.Check(sentence);
            NumberCheck.Check(sentence, text.Plain, known, inside);
            AbsenceCheck.Check(sentence, sources, annotator.Vocabulary);
            if (!sentence.Has(DraftFindingKind.Diagnosis) && !sentence.Has(DraftFindingKind.Dose))
            {
                claims.Check(sentence, i > 0 ? sentences[i - 1] : null);
                SuggestionCheck.Check(sentence, concepts, annotator.Vocabulary);
            }

            if (sentence.Role != DraftRole.Heading)
            {
                names.Check(sentence, inside);
            }

            citations.Check(sentence);
        }

        var found = sentences.SelectMany(sentence => sentence.Findings).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Kind);
        var notice = NoticeCheck.Check(answer, sentences, draft, annotator);
        return new DraftReport(answer.Question, notice is null ? [.. found] : [notice, .. found], [.. sentences.Select(sentence => DraftSentences.Shown(draft, sentence))]);
    }
}
