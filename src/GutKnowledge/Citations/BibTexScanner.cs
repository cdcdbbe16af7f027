using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>What a part of a BibTeX value is.</summary>
internal enum BibTexPart
{
    /// <summary>None, or one that is never closed.</summary>
    None,

    /// <summary>In braces or quotation marks, or a number.</summary>
    Text,

    /// <summary>The name of an abbreviation.</summary>
    Name,
}

/// <summary>Goes through the characters of a BibTeX file and counts its lines.</summary>
internal sealed partial class BibTexScanner(string text)
{
    private int at;
    private int counted;
    private int line = 1;
    private char closing = '}';

    /// <summary>One-based line of the place that is read next. Blanks before it are passed over.</summary>
    public int Line
    {
        get
        {
            SkipBlanks();
            line += text.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            return line;
        }
    }

    /// <summary>Whether another entry begins here, or nothing is left.</summary>
    public bool IsAtEntryOrEnd => at >= text.Length || StartsEntry();

    /// <summary>Goes behind the next "@type" that is followed by a brace or parenthesis; null when there is none.</summary>
    public string? NextEntry()
    {
        var match = Entry().Match(text, at);
        at = match.Success ? match.Index + match.Length : text.Length;
        return match.Success ? match.Groups["type"].Value : null;
    }

    /// <summary>Takes what opens the entry.</summary>
    public void Open()
    {
        SkipBlanks();
        closing = text[at++] == '{' ? '}' : ')';
    }

    /// <summary>The entry's key: all up to a comma, what closes the entry, or the end of the line.</summary>
    public string Key()
    {
        SkipBlanks();
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\n' or '=' or '{' or '"') && text[at] != closing)
        {
            at++;
        }

        // An entry without a key begins with its first field.
        if (at < text.Length && text[at] == '=')
        {
            at = start;
        }

        return text[start..at].Trim();
    }

    public string Name()
    {
        SkipBlanks();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or ',' or '#' or '{' or '}' or '(' or ')' or '"' or '@'))
        {
            at++;
        }

        return text[start..at];
    }

    public bool Take(char expected)
    {
        SkipBlanks();
        var isThere = at < text.Length && text[at] == expected;
        at += isThere ? 1 : 0;
        return isThere;
    }

    public bool TakeClosing() => Take(closing);

    /// <summary>A part of a value: in braces, in quotation marks, a number, or a name.</summary>
    public (BibTexPart Kind, string Text) Part()
    {
        SkipBlanks();
        if (at < text.Length && text[at] is '{' or '"')
        {
            return Delimited() is { } part ? (BibTexPart.Text, part) : (BibTexPart.None, string.Empty);
        }

        var name = Name();
        return (name.Length == 0 ? BibTexPart.None : char.IsAsciiDigit(name[0]) ? BibTexPart.Text : BibTexPart.Name, name);
    }

    /// <summary>Goes to the end of the group that was opened.</summary>
    public bool SkipGroup()
    {
        for (var depth = 1; at < text.Length; at++)
        {
            depth += text[at] is '{' or '(' ? 1 : text[at] is '}' or ')' ? -1 : 0;
            if (depth == 0)
            {
                at++;
                return true;
            }

            if (StartsEntry())
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Goes to the next line that begins an entry.</summary>
    public void SkipToEntry()
    {
        while (at < text.Length && !StartsEntry())
        {
            at++;
        }
    }

    // A brace that is never closed would take all entries behind it: an entry that begins a line ends the value.
    private string? Delimited()
    {
        var isQuoted = text[at] == '"';
        var start = ++at;
        for (var depth = 0; at < text.Length && !StartsEntry(); at++)
        {
            var c = text[at];
            if (depth == 0 && c == (isQuoted ? '"' : '}'))
            {
                return text[start..at++];
            }

            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                return null;
            }
        }

        return null;
    }

    private bool StartsEntry() => text[at] == '@' && (at == 0 || text[at - 1] is '\n' or '\r') && EntryHere().IsMatch(text, at);

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    [GeneratedRegex(@"@\s*(?<type>[A-Za-z]+)\s*(?=[{(])", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\G@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex EntryHere();
}
