using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Indexing;

/// <summary>Writes compact records: numbers of variable length, texts in UTF-8, concepts as their position in the vocabulary.</summary>
internal sealed class RecordWriter(Vocabulary vocabulary) : IDisposable
{
    private readonly MemoryStream stream = new();
    private BinaryWriter? writer;

    private BinaryWriter Writer => writer ??= new BinaryWriter(stream);

    public void Number(int value) => Writer.Write7BitEncodedInt(value);

    public void Text(string value) => Writer.Write(value);

    /// <summary>A text that may be missing; an empty one comes back as missing.</summary>
    public void Optional(string? value) => Writer.Write(value ?? string.Empty);

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>A span that may be missing; no span that is written is empty.</summary>
    public void Optional(TextSpan? span)
    {
        Number(span?.Length ?? 0);
        if (span is { Length: > 0 } present)
        {
            Number(present.Start);
        }
    }

    public void Concepts(IReadOnlyList<ConceptId> ids) => List(ids, id => Number(vocabulary.Ordinal(id)));

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>A list whose entries can be passed over: each has its length before it.</summary>
    public void Lazily<T>(IReadOnlyList<T> items, Action<RecordWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            using var inner = new RecordWriter(vocabulary);
            write(inner, item);
            var bytes = inner.ToArray();
            Number(bytes.Length);
            Writer.Write(bytes);
        }
    }

    public byte[] ToArray()
    {
        Writer.Flush();
        return stream.ToArray();
    }

    public void Dispose()
    {
        writer?.Dispose();
        stream.Dispose();
    }
}
