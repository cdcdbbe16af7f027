namespace GutKnowledge.Text;

/// <summary>Which words of a text stand where. Words lie in order, so they are searched by halves: a sentence may be as long as the whole text.</summary>
internal static class WordPlaces
{
    /// <summary>Index of the first word that ends behind <paramref name="position"/>; the number of words when none does.</summary>
    public static int IndexAt(this IReadOnlyList<Token> tokens, int position) =>
        tokens is TokenList words ? words.IndexAt(position) : Sorted.First(tokens.Count, (tokens, position), static (s, i) => s.tokens[i].Span.End > s.position);

    /// <summary>Index of the first word that <paramref name="span"/> touches, and the index behind the last.</summary>
    public static (int Start, int End) Words(this IReadOnlyList<Token> tokens, TextSpan span)
    {
        var start = tokens.IndexAt(span.Start);
        var end = start;
        while (end < tokens.Count && tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>Sets in <paramref name="inside"/> which words lie wholly inside of <paramref name="span"/>.</summary>
    public static void Fill(this IReadOnlyList<Token> tokens, bool[] inside, TextSpan span)
    {
        for (var i = tokens.IndexAt(span.Start); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
        {
            inside[i] |= span.Contains(tokens[i].Span);
        }
    }
}
