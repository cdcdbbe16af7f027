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
    private int? beforeList;

    public ArticleAnnotation(Annotator annotator, Article article)
    {
        this.annotator = annotator;
        this.article = article;
        citations = new CitationBinder(article);
    }

    public List<AnnotatedSentence> Sentences()
    {
        var sentences = new List<AnnotatedSentence>();
        (int Passage, LeadIn? LeadIn) current = (-1, null);
        var isAdvice = false;
        for (var i = 0; i < article.Passages.Count; i++)
        {
            beforeList = article.Passages[i].Kind == PassageKind.ListItem ? beforeList : i;
            var introduction = Introduction(i);
            if (introduction is { } index && index != current.Passage)
            {
                current = (index, ReadLeadIn(index));
            }

            if (article.Passages[i].Kind == PassageKind.Heading)
            {
                isAdvice = annotator.Parts(article.Text, article.Passages[i].Span, local, tokens).Has(SentenceCueKind.AdviceHeading);
            }

            Annotate(i, introduction is null ? null : current.LeadIn, isAdvice, sentences);
        }

        return sentences;
    }

    // A list without a lead-in of its own is introduced by the heading right above it.
    private int? Introduction(int passage)
    {
        var item = article.Passages[passage];
        if (item.Kind != PassageKind.ListItem || item.LeadIn is not null)
        {
            return item.LeadIn;
        }

        return beforeList is { } before && article.Passages[before].Kind == PassageKind.Heading ? before : null;
    }

    private LeadIn ReadLeadIn(int passage)
    {
        var span = SentenceSplitter.Split(article.Text, article.Passages[passage].Span)[^1];
        var parts = annotator.Parts(article.Text, span, local, tokens);
        return new LeadIn(span, ClaimExtractor.Frame(parts, annotator.Vocabulary), WordingClassifier.OfSentence(parts), citations.Find(span));
    }

    private void Annotate(int passage, LeadIn? leadIn, bool isAdvice, List<AnnotatedSentence> sentences)
    {
        var first = sentences.Count;
        var kind = article.Passages[passage].Kind;
        foreach (var span in SentenceSplitter.Split(article.Text, article.Passages[passage].Span))
        {
            var parts = annotator.Parts(article.Text, span, local, tokens);
            var isEntry = leadIn is not null && sentences.Count == first;
            var found = isEntry ? [.. leadIn!.Citations, .. citations.Find(span)] : citations.Find(span);
            var (wording, cue) = isEntry ? leadIn!.WordingOf(parts) : WordingClassifier.OfSentence(parts);

            var isCaveat = kind != PassageKind.Heading && parts.Has(SentenceCueKind.Caveat);
            sentences.Add(new AnnotatedSentence(
                span,
                passage,
                isEntry ? leadIn!.Span : null,
                parts.Mentions,
                kind == PassageKind.Heading ? [] : Claims(parts, isEntry ? leadIn!.Frame : null, (wording, cue)),
                found,
                CitationBinder.Firmest(found, parts.Has(SentenceCueKind.VagueCitation)),
                kind == PassageKind.Heading ? ClaimKind.None : ClaimStrength.OfSentence(parts.Tokens),
                wording,
                cue,
                kind == PassageKind.Heading ? [] : DisputeFinder.Find(parts, annotator.Vocabulary),
                isCaveat,
                isAdvice,
                null));
            if (isCaveat && sentences.Count - 2 >= first && !sentences[^2].IsCaveat)
            {
                sentences[^2] = sentences[^2] with { Caveat = span };
            }
        }
    }

    private List<Claim> Claims(SentenceParts parts, ListFrame? frame, (Wording Wording, TextSpan? Cue) wording) =>
        [.. (frame?.Apply(parts, wording) ?? []).Concat(ClaimExtractor.Extract(parts)).Where(claim => ClaimSignature.Fits(claim, annotator.Vocabulary))];

    private sealed record LeadIn(TextSpan Span, ListFrame? Frame, (Wording Wording, TextSpan? Cue) Wording, List<Citation> Citations)
    {
        // An entry is not said more surely than its lead-in.
        public (Wording Wording, TextSpan? Cue) WordingOf(SentenceParts entry) =>
            WordingClassifier.LessSure(Wording, WordingClassifier.OfEntry(entry, ListFrame.HeadEnd(entry)));
    }
}
