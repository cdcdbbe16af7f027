using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>All sentences on which a draft may draw: the numbered evidence with its lead-ins and caveats, what contradicts each other or is disputed, and what was given besides.</summary>
internal sealed class DraftSources
{
    private const string Break = "\n\n";

    private readonly Annotator annotator;
    private readonly List<SourceSentence> sentences = [];

    public DraftSources(Annotator annotator, Answer answer, IReadOnlyList<DraftSource> also)
    {
        this.annotator = annotator;
        foreach (var numbered in answer.Numbered)
        {
            Add(numbered);
            Highest = numbered.Number;
        }

        var titles = answer.Articles.ToLookup(article => article.Article.Id, article => article.Article.Title);
        foreach (var (id, span, text) in answer.Contradictions.SelectMany(pair => new[] { pair.Says, pair.Opposes }).Select(side => (side.Article, side.Span, side.Sentence))
            .Concat(answer.Disputes.Select(dispute => (dispute.Article, dispute.Span, dispute.Sentence))))
        {
            Add(text, read => new SourceSentence(new SourcePlace(null, id, titles[id].FirstOrDefault() ?? id.Value, read.Span.Shift(span.Start), read.Span.In(text)), read, false, null));
        }

        foreach (var source in also)
        {
            var text = DraftText.Read(source.Text);
            sentences.AddRange(ReadSentence.All(annotator, text.Plain, text.Passages)
                .Select(read => new SourceSentence(new SourcePlace(null, null, source.Name, read.Span, read.Span.In(source.Text)), read, false, null)));
        }
    }

    /// <summary>The highest number of evidence; 0 when there is none.</summary>
    public int Highest { get; }

    public IReadOnlyList<SourceSentence> Sentences => sentences;

    private void Add(NumberedEvidence numbered)
    {
        var evidence = numbered.Evidence;
        var (head, caveat) = (evidence.LeadIn, evidence.Caveat);
        var bodyAt = head is null ? 0 : head.Text.Length + Break.Length;
        var tailAt = bodyAt + evidence.Sentence.Length + Break.Length;
        var text = (head is null ? string.Empty : head.Text + Break) + evidence.Sentence + (caveat is null ? string.Empty : Break + caveat.Text);

        // Where a place of the text that was put together stands in the article.
        TextSpan InArticle(TextSpan span) =>
            head is not null && span.Start < bodyAt ? span.Shift(head.Span.Start)
            : caveat is not null && span.Start >= tailAt ? span.Shift(caveat.Span.Start - tailAt)
            : span.Shift(evidence.Span.Start - bodyAt);

        Add(text, read =>
        {
            var span = InArticle(read.Span);
            return new SourceSentence(
                new SourcePlace(numbered.Number, numbered.Article.Id, numbered.Article.Title, span, read.Span.In(text)), read, numbered.IsAgainst, Designs(evidence, span));
        });
    }

    private void Add(string text, Func<ReadSentence, SourceSentence> make) => sentences.AddRange(ReadSentence.All(annotator, text, Passages(text)).Select(make));

    // A sentence that cites nothing has the citations of the whole piece: those of its lead-in, or of the sentence it points back at.
    private static List<StudyDesign>? Designs(Evidence evidence, TextSpan sentence)
    {
        var own = evidence.Citations.Where(citation => sentence.Contains(citation.Span)).ToList();
        var references = (own.Count > 0 ? own : evidence.Citations).SelectMany(citation => citation.References).ToList();
        return references.Count == 0 || references.Exists(reference => reference.StudyDesign == StudyDesign.Unknown) ? null : references.ConvertAll(reference => reference.StudyDesign);
    }

    // What an article gives is in lines already: a line that ends in a colon introduces those that follow.
    private static List<Passage> Passages(string text)
    {
        var passages = new List<Passage>();
        int? introduction = null;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            var isLastOfList = passages is [.., { Kind: PassageKind.ListItem }];
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                introduction = isLastOfList ? null : introduction;
            }
            else
            {
                passages.Add(new Passage(introduction is null ? PassageKind.Paragraph : PassageKind.ListItem, TextSpan.FromBounds(start, end), LeadIn: introduction));
                introduction ??= text[end - 1] == ':' ? passages.Count - 1 : null;
            }

            start = end + 1;
        }

        return passages;
    }
}
