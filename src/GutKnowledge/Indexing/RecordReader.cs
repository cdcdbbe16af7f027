using System.Text;
using GutKnowledge.Concepts;
using GutKnowledge.Text;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Reads what <see cref="RecordWriter"/> wrote with the same vocabulary.</summary>
internal sealed class RecordReader(byte[] bytes, int start, int length, Vocabulary vocabulary)
{
    private readonly int end = start + length;
    private int at = start;

    public RecordReader(BytesRef value, Vocabulary vocabulary)
        : this(value.Bytes, value.Offset, value.Length, vocabulary)
    {
    }

    public int Number()
    {
        var value = 0;
        for (var shift = 0; at < end; shift += 7)
        {
            var next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    public string Text()
    {
        var piece = Piece();
        return piece.Length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, piece.Start, piece.Length);
    }

    public Utf8Text LongText()
    {
        var length = Number();
        var steps = Ascending();
        var piece = Piece();
        return new Utf8Text(bytes, piece.Start, piece.Length, length, steps);
    }

    public int[] Numbers()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Number();
        }

        return numbers;
    }

    public int[] Ascending()
    {
        var numbers = Numbers();
        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] += numbers[i - 1];
        }

        return numbers;
    }

    public string? OptionalText() => Text() is { Length: > 0 } value ? value : null;

    public string? PartOf(string whole) => Number() switch
    {
        0 => null,
        1 => Text(),
        var place => new TextSpan(place - 2, Number()) is var span && IsIn(span, whole.Length) ? span.In(whole) : throw Damaged(),
    };

    public TextSpan Span()
    {
        var begin = Number();
        return Sound(new TextSpan(begin, Number()));
    }

    public TextSpan? OptionalSpan() => Number() is var size and > 0 ? Sound(new TextSpan(Number(), size)) : null;

    /// <summary>A number that is not negative and at most <paramref name="most"/>.</summary>
    public int NumberUpTo(int most) => Number() is var number && number >= 0 && number <= most ? number : throw Damaged();

    public ConceptId[] Concepts()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var ids = new ConceptId[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = vocabulary.Concepts[NumberUpTo(vocabulary.Concepts.Count - 1)].Id;
        }

        return ids;
    }

    public T[] List<T>(Func<RecordReader, T> read)
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    /// <summary>A list whose entries are read when they are asked for.</summary>
    public LazyList<T> LazyList<T>(Func<RecordReader, T> read)
        where T : class
    {
        var pieces = new TextSpan[Count()];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = Piece();
        }

        return new LazyList<T>(pieces, piece => read(new RecordReader(bytes, piece.Start, piece.Length, vocabulary)));
    }

    /// <summary>How many entries follow. None is smaller than a byte, so a damaged number is noticed before room is made for its entries.</summary>
    public int Count() => Number() is var count && count >= 0 && count <= end - at ? count : throw Damaged();

    /// <summary>What is thrown when the bytes cannot be what was written.</summary>
    public static InvalidDataException Damaged() => new("A record of the index is damaged, or ends too early.");

    private static TextSpan Sound(TextSpan span) => IsIn(span, int.MaxValue) ? span : throw Damaged();

    private static bool IsIn(TextSpan span, int length) => span.Start >= 0 && span.Length >= 0 && span.Length <= length - span.Start;

    // A span of bytes.
    private TextSpan Piece()
    {
        var size = Number();
        if (size < 0 || size > end - at)
        {
            throw Damaged();
        }

        at += size;
        return new TextSpan(at - size, size);
    }
}
