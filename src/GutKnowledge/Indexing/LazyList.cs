using System.Collections;
using GutKnowledge.Text;

namespace GutKnowledge.Indexing;

/// <summary>A list whose entries are read from bytes when they are asked for, and kept. Two threads may read the same entry; both get one that is right.</summary>
/// <param name="pieces">Where the bytes of each entry lie.</param>
/// <param name="read">Reads one.</param>
internal sealed class LazyList<T>(TextSpan[] pieces, Func<TextSpan, T> read) : IReadOnlyList<T>
    where T : class
{
    private readonly T?[] items = new T?[pieces.Length];

    public int Count => items.Length;

    public T this[int index] => items[index] ??= read(pieces[index]);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < items.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
