using System.Buffers;
using System.Text;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Indexing;

/// <summary>Writes compact records: numbers of variable length, texts in UTF-8, concepts as their position in the vocabulary.</summary>
internal sealed class RecordWriter(Vocabulary vocabulary)
{
    private readonly ArrayBufferWriter<byte> written = new();
    private RecordWriter? inner;

    public void Number(int value)
    {
        var left = (uint)value;
        var bytes = written.GetSpan(5);
        var length = 0;
        for (; left >= 0x80; left >>= 7)
        {
            bytes[length++] = (byte)(left | 0x80);
        }

        bytes[length++] = (byte)left;
        written.Advance(length);
    }

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        written.Advance(Encoding.UTF8.GetBytes(value, written.GetSpan(length)));
    }

    /// <summary>A text of which parts are read alone.</summary>
    public void LongText(string value)
    {
        Number(value.Length);
        Ascending(Utf8Text.Steps(value));
        Text(value);
    }

    /// <summary>A text that may be missing; an empty one comes back as missing.</summary>
    public void Optional(string? value) => Text(value ?? string.Empty);

    /// <summary>A text that may be missing, by its place in <paramref name="whole"/> where it stands there; an empty one comes back as missing.</summary>
    public void PartOf(string whole, string? value)
    {
        var at = string.IsNullOrEmpty(value) ? -1 : whole.IndexOf(value, StringComparison.Ordinal);
        Number(string.IsNullOrEmpty(value) ? 0 : at < 0 ? 1 : at + 2);
        if (at >= 0)
        {
            Number(value!.Length);
        }
        else if (!string.IsNullOrEmpty(value))
        {
            Text(value);
        }
    }

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

    /// <summary>Numbers none of which is less than the one before it, nor than 0.</summary>
    public void Ascending(int[] numbers)
    {
        var before = 0;
        List(numbers, number =>
        {
            Number(number - before);
            before = number;
        });
    }

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
        inner ??= new RecordWriter(vocabulary);
        Number(items.Count);
        foreach (var item in items)
        {
            inner.written.ResetWrittenCount();
            write(inner, item);
            Number(inner.written.WrittenCount);
            written.Write(inner.written.WrittenSpan);
        }
    }

    public byte[] ToArray() => written.WrittenSpan.ToArray();
}
