using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>The annotation of one article, passage by passage.</summary>
internal sealed class ArticleAnnotation
{
    private readonly Annotator annotator;
    private readonly Article article;
    private readonly CitationBinder citations;
    private readonly LocalAbbreviations local = new();
    private readonly TokenList tokens = new();
    private readonly bool[] introduces;
    private readonly LeadIn?[] leadIns;
    private readonly int?[] introductions;

    public ArticleAnnotation(Annotator annotator, Article article)
    {
        this.annotator = annotator;
        this.article = article;
        citations = new CitationBinder(article);
        introductions = Introductions(article.Passages);
        introduces = new bool[article.Passages.Count];
        leadIns = new LeadIn?[article.Passages.Count];
        foreach (var introduction in introductions)
        {
            if (introduction is { } passage)
            {
                introduces[passage] = true;
            }
        }
    }

    public List<AnnotatedSentence> Sentences()
    {
        var sentences = new List<AnnotatedSentence>();
        var isAdvice = false;
        for (var i = 0; i < article.Passages.Count; i++)
        {
            Annotate(i, introductions[i] is { } introduction ? leadIns[introduction] : null, ref isAdvice, sentences);
        }

        return sentences;
    }

    // By which passage each is introduced. A list without a lead-in of its own is introduced by the heading right above it.
    private static int?[] Introductions(IReadOnlyList<Passage> passages)
    {
        var introductions = new int?[passages.Count];
        int? beforeList = null;
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Kind != PassageKind.ListItem)
            {
                beforeList = i;
            }
            else
            {
                introductions[i] = passages[i].LeadIn ?? (beforeList is { } before && passages[before].Kind == PassageKind.Heading ? before : null);
            }
        }

        return introductions;
    }

    private void Annotate(int passage, LeadIn? leadIn, ref bool isAdvice, List<AnnotatedSentence> sentences)
    {
        var first = sentences.Count;
        var isHeading = article.Passages[passage].Kind == PassageKind.Heading;
        var spans = SentenceSplitter.Split(article.Text, article.Passages[passage].Span);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var parts = annotator.Parts(article.Text, spans, i, local, tokens);
            var isEntry = leadIn is not null && sentences.Count == first;
            var own = citations.Find(span);
            var found = isEntry ? [.. leadIn!.Citations, .. own] : own;
            var (wording, cue) = isEntry ? leadIn!.WordingOf(parts) : WordingClassifier.OfSentence(parts);
            if (isHeading)
            {
                isAdvice = sentences.Count > first && isAdvice || parts.Has(SentenceCueKind.AdviceHeading);
            }

            // The last sentence is what introduces a list.
            if (introduces[passage])
            {
                leadIns[passage] = new LeadIn(span, ClaimExtractor.Frame(parts, annotator.Vocabulary), WordingClassifier.OfSentence(parts), own);
            }

            var isCaveat = !isHeading && parts.Has(SentenceCueKind.Caveat);
            sentences.Add(new AnnotatedSentence(
                span,
                passage,
                isEntry ? leadIn!.Span : null,
                parts.Mentions,
                isHeading ? [] : Claims(parts, isEntry ? leadIn!.Frame : null, (wording, cue)),
                found,
                CitationBinder.Firmest(found, parts.Has(SentenceCueKind.VagueCitation)),
                isHeading ? ClaimKind.None : ClaimStrength.OfSentence(parts.Tokens),
                wording,
                cue,
                isHeading ? [] : DisputeFinder.Find(parts, annotator.Vocabulary),
                isCaveat,
                isAdvice,
                null));
            if (isCaveat && sentences.Count - 2 >= first && !sentences[^2].IsCaveat)
            {
                sentences[^2] = sentences[^2] with { Caveat = span };
            }
        }
    }

    private List<Claim> Claims(SentenceParts parts, ListFrame? frame, (Wording Wording, TextSpan? Cue) wording)
    {
        var own = ClaimExtractor.Extract(parts, annotator.Vocabulary);
        return frame is null && own.Count == 0 ? own : [.. (frame?.Apply(parts, wording) ?? []).Concat(own).Where(claim => ClaimSignature.Fits(claim, annotator.Vocabulary))];
    }

    private sealed record LeadIn(TextSpan Span, ListFrame? Frame, (Wording Wording, TextSpan? Cue) Wording, List<Citation> Citations)
    {
        // An entry is not said more surely than its lead-in.
        public (Wording Wording, TextSpan? Cue) WordingOf(SentenceParts entry) =>
            WordingClassifier.LessSure(Wording, WordingClassifier.OfEntry(entry, ListFrame.HeadEnd(entry)));
    }
}
