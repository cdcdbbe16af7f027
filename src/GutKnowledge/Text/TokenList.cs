using System.Collections;

namespace GutKnowledge.Text;

/// <summary>The words of a sentence. It can be filled again, so that an article needs one list. Not thread-safe.</summary>
internal sealed class TokenList : IReadOnlyList<Token>
{
    private Token[] items = new Token[48];

    public int Count { get; private set; }

    Token IReadOnlyList<Token>.this[int index] => this[index];

    public ref Token this[int index] => ref items.AsSpan(0, Count)[index];

    public void Add(Token token)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = token;
    }

    public void Insert(int index, Token token)
    {
        Add(token);
        items.AsSpan(index, Count - 1 - index).CopyTo(items.AsSpan(index + 1));
        items[index] = token;
    }

    public void Clear() => Count = 0;

    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
