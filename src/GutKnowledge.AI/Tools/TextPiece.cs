namespace GutKnowledge.AI.Tools;

/// <summary>Where a piece of a text ends: behind a paragraph or a sentence where one ends in the second half of the piece, else behind a word, never inside a character.</summary>
internal static class TextPiece
{
    public static int End(string text, int start, int most)
    {
        if (text.Length - start <= most)
        {
            return text.Length;
        }

        var (half, last) = (start + (most / 2), start + most);
        var paragraph = text.LastIndexOf('\n', last - 1, last - half);
        if (paragraph >= 0)
        {
            return paragraph + 1;
        }

        var sentence = text.LastIndexOf(". ", last - 1, last - half, StringComparison.Ordinal);
        var word = sentence >= 0 ? sentence + 1 : text.LastIndexOf(' ', last - 1, last - half);
        var end = word >= 0 ? word + 1 : last;
        return char.IsHighSurrogate(text[end - 1]) && end - 1 > start ? end - 1 : end;
    }
}
