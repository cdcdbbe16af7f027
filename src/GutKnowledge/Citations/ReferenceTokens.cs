using System.Buffers;

namespace GutKnowledge.Citations;

/// <summary>
/// Cuts a printed reference into tokens: at white space, and inside of what is printed without it where one field ends and another begins ("2018;12(3):45-52.", "(2018)Title").
/// A token's punctuation stays with it.
/// </summary>
internal static class ReferenceTokens
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»'‘’`");

    private const int EarliestYear = 1500;
    private const int LatestYear = 2099;
    private const int MostInitials = 4;

    /// <summary>Cuts the text until its end or until there is no more room.</summary>
    /// <returns>How many tokens there are.</returns>
    public static int Cut(ReadOnlySpan<char> text, Span<ReferenceToken> tokens)
    {
        var count = 0;
        var at = NextChunk(text, 0);
        while (at < text.Length && count < tokens.Length)
        {
            var end = EndOfChunk(text, at);

            // " .Nature", "2001 ;12": the mark belongs to what stands before it.
            var marks = at;
            while (count > 0 && tokens[count - 1].Closing == 0 && marks < end && text[marks] is '.' or ',' or ';' or ':')
            {
                marks++;
            }

            if (marks > at)
            {
                tokens[count - 1] = Look(text, tokens[count - 1].Start, marks);
                at = marks < end ? marks : NextChunk(text, end);
                continue;
            }

            end = WithRest(text, at, end);
            var isWhole = IsAddress(text[at..end]);
            var start = at;
            for (var i = at + 1; i <= end && count < tokens.Length; i++)
            {
                if (i == end || (!isWhole && IsBoundary(text, start, i, end)))
                {
                    tokens[count++] = Look(text, start, i);
                    start = i;
                }
            }

            at = NextChunk(text, end);
        }

        return count;
    }

    private static int NextChunk(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfChunk(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // "62- 68", "62 -68" and "( 2013" are one token each in spite of the space.
    private static int WithRest(ReadOnlySpan<char> text, int start, int end)
    {
        var next = NextChunk(text, end);
        if (next == text.Length)
        {
            return end;
        }

        var (last, first) = (text[end - 1], text[next]);
        var isRange = (IsDash(last) && end - start > 1 && char.IsAsciiDigit(text[end - 2]) && char.IsAsciiDigit(first))
            || (char.IsAsciiDigit(last) && IsDash(first) && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]));
        return isRange || (end - start == 1 && last is '(' or '[') ? EndOfChunk(text, next) : end;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '‐' or '‑';

    /// <summary>Whether it begins as an address or has a DOI in it, which may hold any punctuation.</summary>
    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        var bare = chunk.TrimStart("([<{\"'");
        return bare.StartsWith("http", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsIdentifier(chunk);
    }

    private static bool IsIdentifier(ReadOnlySpan<char> chunk)
    {
        var at = chunk.IndexOf("10.", StringComparison.Ordinal);
        return (at >= 0 && at + 8 < chunk.Length && char.IsAsciiDigit(chunk[at + 3]) && chunk[at..].Contains('/'))
            || (chunk.Length > 4 && chunk.StartsWith("doi:", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var (before, here) = (text[at - 1], text[at]);
        var earlier = at - 2 >= start ? text[at - 2] : '\0';
        return before switch
        {
            ';' => true,
            ':' => char.IsAsciiDigit(here) || (char.IsLetter(here) && (char.IsAsciiDigit(earlier) || earlier == ')')) || here == '(',
            ')' => char.IsLetterOrDigit(here) && char.IsAsciiDigit(earlier),
            ',' => (char.IsAsciiDigit(here) && !IsWord(text[at..end])) || (char.IsLetter(here) && (char.IsAsciiDigit(earlier) || earlier is ')' or '.')),
            '.' => char.IsUpper(here) && at + 1 < end && char.IsLower(text[at + 1]) && (char.IsAsciiDigit(earlier) || char.IsLower(earlier) || earlier == ')'),
            _ => here == '(' && (char.IsAsciiDigit(before) || (at + 1 < end && char.IsAsciiDigit(text[at + 1]) && at + 4 < end && char.IsAsciiDigit(text[at + 4]) && char.IsLetter(before))),
        };
    }

    // "1,25-dihydroxyvitamin" is a word, "7(2),280-5" is not.
    private static bool IsWord(ReadOnlySpan<char> rest)
    {
        var letters = 0;
        foreach (var c in rest)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters > 2)
            {
                return true;
            }
        }

        return false;
    }

    private static ReferenceToken Look(ReadOnlySpan<char> text, int start, int end)
    {
        var (first, last) = (start, end);
        if (text[start] == '<' && text[start..end].IndexOf('>') is var tag and > 0 && start + tag + 1 < end)
        {
            first += tag + 1;
        }

        if (text[first..end].IndexOf("</", StringComparison.Ordinal) is var closing and > 0)
        {
            last = first + closing;
        }

        while (first < last && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        while (last > first && !char.IsLetterOrDigit(text[last - 1]))
        {
            last--;
        }

        var core = text[first..last];
        return new ReferenceToken
        {
            Start = start,
            End = end,
            CoreStart = first,
            CoreEnd = last,
            IsTagged = last < end && text[last..end].Contains('<'),
            Kind = KindOf(core, text[start..end]),
            Closing = last < end ? text[end - 1] : '\0',
            Opening = first > start ? text[start] : '\0',
            OpensQuote = text[start..first].ContainsAny(Quotes),
            ClosesQuote = text[last..end].ContainsAny(Quotes),
            Word = FeatureHash.OfWord(core),
            Prefix = FeatureHash.OfWord(core[..Math.Min(2, core.Length)]),
            Suffix = FeatureHash.OfWord(core[Math.Max(0, core.Length - 3)..]),
            Shape = FeatureHash.OfShape(core),
            Lead = FeatureHash.Of(text[start..first]),
            Trail = FeatureHash.Of(text[last..end]),
        };
    }

    private static ReferenceTokenKind KindOf(ReadOnlySpan<char> core, ReadOnlySpan<char> whole)
    {
        if (core.IsEmpty)
        {
            return ReferenceTokenKind.Mark;
        }

        var (upper, lower, digits, other) = (0, 0, 0, 0);
        foreach (var c in core)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            lower += char.IsLetter(c) && !char.IsUpper(c) ? 1 : 0;
            other += char.IsLetterOrDigit(c) ? 0 : 1;
        }

        if (digits > 0)
        {
            return IsIdentifier(whole) ? ReferenceTokenKind.Identifier
                : IsAddress(whole) ? ReferenceTokenKind.Address
                : upper + lower > 0 && !(digits == 4 && lower == 1 && core.Length == 5 && IsYear(core[..4])) ? ReferenceTokenKind.Code
                : other > 0 ? ReferenceTokenKind.Range
                : digits < 4 ? ReferenceTokenKind.Number
                : IsYear(core[..4]) && core.Length <= 5 && (core.Length == 4 || lower == 1) ? ReferenceTokenKind.Year
                : ReferenceTokenKind.LongNumber;
        }

        return IsAddress(whole) ? ReferenceTokenKind.Address
            : upper == 0 ? ReferenceTokenKind.Lower
            : lower == 0 ? upper <= MostInitials && (upper == 1 || core.Length <= 8) ? ReferenceTokenKind.Initials : ReferenceTokenKind.Capitals
            : upper == 1 && char.IsUpper(core[0]) ? ReferenceTokenKind.Capitalised
            : ReferenceTokenKind.Mixed;
    }

    private static bool IsYear(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            year = (year * 10) + digit - '0';
        }

        return year is >= EarliestYear and <= LatestYear;
    }
}
