using System.Globalization;

namespace GutKnowledge.Text;

/// <summary>Cuts a text into words: letters and digits, with inner apostrophes and decimal points kept.</summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    public static List<Token> Tokenize(string text, TextSpan span)
    {
        var tokens = new List<Token>(span.Length / 5);
        var gap = TokenBreak.None;
        for (var i = span.Start; i < span.End;)
        {
            if (!IsWordCharacter(text, i))
            {
                gap = Stronger(gap, Classify(text, i));
                i++;
                continue;
            }

            var end = i + 1;
            while (end < span.End && (IsWordCharacter(text, end) || IsInner(text, end, span.End)))
            {
                end++;
            }

            tokens.Add(new Token(TextSpan.FromBounds(i, end), WordForm.Fold(text.AsSpan(i, end - i)), tokens.Count == 0 ? TokenBreak.None : gap));
            gap = TokenBreak.None;
            i = end;
        }

        return tokens;
    }

    private static bool IsWordCharacter(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark;

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
        ',' or '(' or ')' or '[' or ']' or '"' or '“' or '”' => TokenBreak.Comma,
        ';' or ':' or '\n' or '!' or '?' or '–' or '—' or '•' => TokenBreak.Clause,
        '.' => i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) && !IsInitial(text, i) ? TokenBreak.Clause : TokenBreak.None,
        _ => TokenBreak.None,
    };

    // "H. pylori", "C. diff": the full stop behind a lone capital does not end a clause.
    private static bool IsInitial(string text, int dot) =>
        dot >= 1 && char.IsUpper(text[dot - 1]) && (dot == 1 || !char.IsLetterOrDigit(text[dot - 2]));

    private static TokenBreak Stronger(TokenBreak a, TokenBreak b) => a > b ? a : b;
}
