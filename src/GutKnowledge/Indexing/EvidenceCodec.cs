using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>What the title of an article speaks of and its sentences, to bytes and back.</summary>
internal sealed class EvidenceCodec(Vocabulary vocabulary)
{
    [Flags]
    private enum Marks
    {
        None = 0,
        Heading = 1,
        Caveat = 2,
        Advice = 4,
    }

    public byte[] Encode(AnnotatedArticle annotated)
    {
        using var writer = new RecordWriter(vocabulary);
        writer.Concepts([.. annotated.TitleMentions.Where(mention => mention.CountsAsPresent).SelectMany(mention => mention.Concepts).Distinct()]);
        writer.List(annotated.Sentences, sentence =>
        {
            var isHeading = annotated.Article.Passages[sentence.Passage].Kind == PassageKind.Heading;
            writer.Span(sentence.Span);
            writer.Number(sentence.Passage);
            writer.Optional(sentence.LeadIn);
            writer.Optional(sentence.Caveat);
            writer.Number((int)((isHeading ? Marks.Heading : Marks.None) | (sentence.IsCaveat ? Marks.Caveat : Marks.None) | (sentence.IsAdvice ? Marks.Advice : Marks.None)));
            writer.Number((int)sentence.Wording);
            writer.Optional(sentence.WordingCue);
            writer.Number((int)sentence.Support);
            writer.Concepts(Named(sentence, mention => mention.CountsAsPresent));
            writer.Concepts(Named(sentence, mention => mention.Assertion.Status == AssertionStatus.Absent));
            writer.Concepts(sentence.Disputed);
            writer.List(sentence.Claims, claim => Write(writer, claim));
            writer.List(sentence.Citations, citation => Write(writer, citation));
        });
        return writer.ToArray();
    }

    public (IReadOnlyList<ConceptId> TitleConcepts, IReadOnlyList<SentenceRecord> Sentences) Decode(BytesRef bytes)
    {
        var reader = new RecordReader(bytes, vocabulary);
        return (reader.Concepts(), reader.List(_ =>
        {
            var (span, passage, leadIn, caveat) = (reader.Span(), reader.Number(), reader.OptionalSpan(), reader.OptionalSpan());
            var marks = (Marks)reader.Number();
            return new SentenceRecord(
                span,
                passage,
                leadIn,
                caveat,
                marks.HasFlag(Marks.Heading),
                marks.HasFlag(Marks.Caveat),
                marks.HasFlag(Marks.Advice),
                (Wording)reader.Number(),
                reader.OptionalSpan(),
                (Support)reader.Number(),
                reader.Concepts(),
                reader.Concepts(),
                reader.Concepts(),
                reader.List(ReadClaim),
                reader.List(ReadCitation));
        }));
    }

    private static List<ConceptId> Named(AnnotatedSentence sentence, Func<Mention, bool> isWanted) =>
        [.. sentence.Mentions.Where(isWanted).SelectMany(mention => mention.Concepts).Distinct()];

    private static void Write(RecordWriter writer, Claim claim)
    {
        writer.Span(claim.Span);
        writer.Span(claim.Subject.Span);
        writer.Concepts(claim.Subject.Concepts);
        writer.Number((int)claim.Relation);
        writer.Span(claim.Object.Span);
        writer.Concepts(claim.Object.Concepts);
        writer.Number((int)claim.Kind);
        writer.Number((int)claim.Wording);
        writer.Optional(claim.WordingCue);
    }

    private static Claim ReadClaim(RecordReader reader) => new(
        reader.Span(),
        new ClaimArgument(reader.Span(), reader.Concepts()),
        (Relation)reader.Number(),
        new ClaimArgument(reader.Span(), reader.Concepts()),
        (ClaimKind)reader.Number(),
        (Wording)reader.Number(),
        reader.OptionalSpan());

    private static void Write(RecordWriter writer, Citation citation)
    {
        writer.Span(citation.Span);
        writer.Text(citation.Marker);
        writer.Number((int)citation.Support);
        writer.List(citation.References, writer.Number);
    }

    private static Citation ReadCitation(RecordReader reader) => new(
        reader.Span(), reader.Text(), (Support)reader.Number(), reader.List(r => r.Number()));
}
