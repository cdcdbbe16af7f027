using System.Globalization;

namespace GutKnowledge.Text;

/// <summary>Cuts a text into words: letters and digits, with inner apostrophes and decimal points kept.</summary>
internal static class Tokenizer
{
    // No name of a species is longer; a run of letters may be the whole text.
    private const int LongestSpecies = 20;

    private static readonly HashSet<string> Species = WordList.Of("species");

    /// <summary>The folded forms of the words of a phrase.</summary>
    public static List<string> Forms(string phrase)
    {
        var forms = new List<string>();
        for (var i = 0; i < phrase.Length;)
        {
            var end = i + 1;
            if (IsWordCharacter(phrase, i))
            {
                end = WordEnd(phrase, i, phrase.Length);
                forms.Add(Lexicon.Word(phrase.AsSpan(i, end - i)).Form);
            }

            i = end;
        }

        return forms;
    }

    public static TokenList Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length), new TokenList());

    /// <summary>Cuts a part of a text into words, with which <paramref name="tokens"/> is filled anew.</summary>
    public static TokenList Tokenize(string text, TextSpan span, TokenList tokens)
    {
        tokens.Clear();
        var gap = TokenBreak.None;
        for (var i = span.Start; i < span.End;)
        {
            if (!IsWordCharacter(text, i))
            {
                // Between most words stands a space.
                gap = text[i] == ' ' ? gap : Stronger(gap, Classify(text, i));
                i++;
                continue;
            }

            var end = WordEnd(text, i, span.End);
            tokens.Add(new Token(TextSpan.FromBounds(i, end), Lexicon.Word(text.AsSpan(i, end - i)), tokens.Count == 0 ? TokenBreak.None : gap));
            gap = TokenBreak.None;
            i = end;
        }

        return tokens;
    }

    private static int WordEnd(string text, int start, int limit)
    {
        var end = start + 1;
        while (true)
        {
            while (end < limit && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end >= limit || text[end] == ' ' || !IsWordCharacter(text, end) && !IsInner(text, end, limit))
            {
                return end;
            }

            end++;
        }
    }

    private static bool IsWordCharacter(string text, int i)
    {
        var c = text[i];
        return char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c)
            : !char.IsSurrogate(c) ? char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
            : PairAt(text, i) is { } first && (char.IsLetterOrDigit(text, first) || CharUnicodeInfo.GetUnicodeCategory(text, first) == UnicodeCategory.NonSpacingMark);
    }

    // Where the pair begins of which a character is one half; null for a half alone, which is no character.
    private static int? PairAt(string text, int i)
    {
        var first = char.IsLowSurrogate(text[i]) ? i - 1 : i;
        return first >= 0 && first + 1 < text.Length && char.IsSurrogatePair(text[first], text[first + 1]) ? first : null;
    }

    // "don't", "2’-FL", "1.5": the sign belongs to the word when a letter or digit follows.
    private static bool IsInner(string text, int i, int end) =>
        i + 1 < end && text[i] switch
        {
            '\'' or '’' => char.IsLetter(text[i + 1]),
            '.' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };

    private static TokenBreak Classify(string text, int i) => text[i] switch
    {
        ' ' => TokenBreak.None,
        ',' or '(' or ')' or '[' or ']' or '"' or '“' or '”' => TokenBreak.Comma,
        ';' or ':' or '\n' or '!' or '?' or '–' or '—' or '•' => TokenBreak.Clause,

        // A face stands where a comma could: "so bloated😩 no fever".
        >= '\uD800' and <= '\uDFFF' => TokenBreak.Comma,
        '.' => i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) && !IsInitial(text, i) ? TokenBreak.Clause : TokenBreak.None,
        _ => TokenBreak.None,
    };

    // "H. pylori", "C. diff": the full stop behind a lone capital does not end a clause; nor behind a small letter before the name of a species ("e. coli").
    private static bool IsInitial(string text, int dot) =>
        dot >= 1 && char.IsLetter(text[dot - 1]) && (dot == 1 || !char.IsLetterOrDigit(text[dot - 2])) && (char.IsUpper(text[dot - 1]) || IsBeforeSpecies(text, dot));

    private static bool IsBeforeSpecies(string text, int dot)
    {
        var start = dot + 2;
        var end = start;
        while (end < text.Length && end - start < LongestSpecies && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end > start && Species.Contains(text[start..end]);
    }

    private static TokenBreak Stronger(TokenBreak a, TokenBreak b) => a > b ? a : b;
}
