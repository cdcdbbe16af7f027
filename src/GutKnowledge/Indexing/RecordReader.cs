using GutKnowledge.Concepts;
using GutKnowledge.Text;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Reads what <see cref="RecordWriter"/> wrote with the same vocabulary.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly BinaryReader reader;
    private readonly Vocabulary vocabulary;

    public RecordReader(BytesRef bytes, Vocabulary vocabulary)
    {
        reader = new BinaryReader(new MemoryStream(bytes.Bytes, bytes.Offset, bytes.Length, writable: false));
        this.vocabulary = vocabulary;
    }

    public int Number() => reader.Read7BitEncodedInt();

    public string Text() => reader.ReadString();

    public string? OptionalText() => reader.ReadString() is { Length: > 0 } value ? value : null;

    public TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, Number());
    }

    public TextSpan? OptionalSpan() => Number() is var length and > 0 ? new TextSpan(Number(), length) : null;

    public List<ConceptId> Concepts() => List(() => vocabulary.Concepts[Number()].Id);

    public List<T> List<T>(Func<T> read)
    {
        var count = Number();
        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return items;
    }

    public void Dispose() => reader.Dispose();
}
