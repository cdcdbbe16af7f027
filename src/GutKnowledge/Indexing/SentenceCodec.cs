using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Search;

namespace GutKnowledge.Indexing;

/// <summary>The sentences of an article, to bytes and back. A sentence is read when it is asked for.</summary>
internal static class SentenceCodec
{
    public static void Write(RecordWriter writer, IReadOnlyList<SentenceRecord> sentences) => writer.Lazily(sentences, Write);

    public static IReadOnlyList<SentenceRecord> Read(RecordReader reader) => reader.LazyList(ReadSentence);

    private static void Write(RecordWriter writer, SentenceRecord sentence)
    {
        writer.Span(sentence.Span);
        writer.Optional(sentence.LeadIn);
        writer.Optional(sentence.Caveat);
        writer.Number((int)sentence.Wording);
        writer.Optional(sentence.WordingCue);
        writer.Number((int)sentence.Support);
        writer.Concepts(sentence.Present);
        writer.Concepts(sentence.Denied);
        writer.Concepts(sentence.Disputed);
        writer.List(sentence.Claims, claim => Write(writer, claim));
        writer.List(sentence.Citations, citation => Write(writer, citation));
    }

    private static SentenceRecord ReadSentence(RecordReader reader) => new(
        reader.Span(),
        reader.OptionalSpan(),
        reader.OptionalSpan(),
        (Wording)reader.Number(),
        reader.OptionalSpan(),
        (Support)reader.Number(),
        reader.Concepts(),
        reader.Concepts(),
        reader.Concepts(),
        reader.List(ReadClaim),
        reader.List(ReadCitation));

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
