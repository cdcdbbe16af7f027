using System.Collections;

namespace GutKnowledge.Text;

/// <summary>The words of a sentence. It can be filled again, so that an article needs one list. Not thread-safe.</summary>
internal sealed class TokenList : IReadOnlyList<Token>
{
    private const int UsualLength = 48;

    private Token[] items = new Token[UsualLength];

    // The marks of each word and those of all, as they were at a version of the lexicon, which is never 0.
    private ulong[] marks = new ulong[UsualLength];
    private ulong allMarks;
    private int markedAt;

    public int Count { get; private set; }

    Token IReadOnlyList<Token>.this[int index] => this[index];

    public ref readonly Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
            return ref items[index];
        }
    }

    /// <summary>The marks of each word, see <see cref="WordMarks"/>; good until the list is changed.</summary>
    public ReadOnlySpan<ulong> Marks
    {
        get
        {
            if (markedAt != Lexicon.Version)
            {
                MarkAnew();
            }

            return marks.AsSpan(0, Count);
        }
    }

    /// <summary>Index of the first word that ends behind <paramref name="position"/>; the number of words when none does.</summary>
    public int IndexAt(int position)
    {
        var (from, to) = (0, Count);
        while (from < to)
        {
            var middle = from + to >> 1;
            (from, to) = items[middle].Span.End > position ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    /// <summary>Whether a word bears one of <paramref name="wanted"/>.</summary>
    public bool HasAny(ulong wanted) => !Marks.IsEmpty && (allMarks & wanted) != 0;

    /// <summary>Index of the first word from <paramref name="from"/> on that bears one of <paramref name="wanted"/>; the number of words when there is none.</summary>
    public int Next(ulong wanted, int from)
    {
        if (!HasAny(wanted))
        {
            return Count;
        }

        var all = Marks;
        for (var i = from; i < all.Length; i++)
        {
            if ((all[i] & wanted) != 0)
            {
                return i;
            }
        }

        return all.Length;
    }

    public void Add(Token token)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
            Array.Resize(ref marks, Count * 2);
        }

        if (Count == 0)
        {
            (allMarks, markedAt) = (0, Lexicon.Version);
        }

        items[Count] = token;
        allMarks |= marks[Count++] = token.Word.Marks;
    }

    public void Replace(int index, Token token)
    {
        items.AsSpan(0, Count)[index] = token;
        markedAt = 0;
    }

    public void Insert(int index, Token token)
    {
        Add(token);
        items.AsSpan(index, Count - 1 - index).CopyTo(items.AsSpan(index + 1));
        items[index] = token;
        markedAt = 0;
    }

    public void Clear() => Count = 0;

    // A table that was read meanwhile has given marks to its words, or a word is another one.
    private void MarkAnew()
    {
        (allMarks, markedAt) = (0, Lexicon.Version);
        for (var i = 0; i < Count; i++)
        {
            allMarks |= marks[i] = items[i].Word.Marks;
        }
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
