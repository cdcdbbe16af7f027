using System.Text;

namespace GutKnowledge.Citations;

/// <summary>Names of authors in BibTeX: "van der Berg, Jr., Jan", "Jan van der Berg", "{A Group}", joined by "and".</summary>
internal static class BibTexNames
{
    public static (List<AuthorName> Authors, bool HasMore) Read(string field)
    {
        var authors = new List<AuthorName>();
        var hasMore = false;
        foreach (var part in Names(field))
        {
            if (AuthorName.IsEtAl(LatexText.ToPlain(part) ?? string.Empty))
            {
                hasMore = true;
            }
            else if (Name(part) is { } author)
            {
                authors.Add(author);
            }
        }

        return (authors, hasMore);
    }

    public static string Write(Publication publication) =>
        string.Join(" and ", publication.Authors.Select(Write).Concat(publication.HasFurtherAuthors ? ["others"] : []));

    private static string Write(AuthorName author)
    {
        if (author.IsGroup)
        {
            // A group that begins with a command would be one letter with an accent.
            var name = LatexText.ToLatex(author.Family);
            return name[0] == '\\' ? "{{}" + name + "}" : "{" + name + "}";
        }

        // The comma says that it is a person, also where nothing follows; one that is part of a name is hidden in braces.
        return string.Join(", ", new[] { Part(author.Family), author.Suffix is null ? null : Part(author.Suffix), author.Given is null ? string.Empty : Part(author.Given) }.OfType<string>());
    }

    private static string Part(string text)
    {
        var latex = LatexText.ToLatex(text);
        return text.AsSpan().IndexOfAny(",;") >= 0 || Words(text).Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase)) || AuthorName.IsEtAl(text) ? "{{" + latex + "}}" : latex;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static AuthorName? Name(string name)
    {
        if (IsOneGroup(name))
        {
            return LatexText.ToPlain(name) is { } group ? AuthorName.Group(group) : null;
        }

        var parts = Cut(name, c => c == ',').Select(part => LatexText.ToPlain(part)).ToList();
        if (parts.Count == 1)
        {
            return InPrintedOrder(name);
        }

        var filled = parts.OfType<string>().ToList();
        return filled.Count == 0 ? null
            : parts[0] is null ? new AuthorName(string.Join(' ', filled))
            : parts.Count == 2 ? new AuthorName(parts[0]!, parts[1])
            : new AuthorName(parts[0]!, RecordText.Folded(string.Join(", ", parts.Skip(2).OfType<string>())), parts[1]);
    }

    // "Jan van der Berg": the family name begins with the first small word, or is the last word.
    private static AuthorName? InPrintedOrder(string name)
    {
        var words = Cut(name, char.IsWhiteSpace).Select(word => LatexText.ToPlain(word)).OfType<string>().ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var first = words.FindIndex(0, words.Count - 1, word => char.IsLower(word[0]));
        first = first < 0 ? words.Count - 1 : first;
        return new AuthorName(string.Join(' ', words.Skip(first)), RecordText.Folded(string.Join(' ', words.Take(first))));
    }

    private static bool IsOneGroup(string name)
    {
        var trimmed = name.Trim();
        var depth = 0;
        for (var i = 0; i < trimmed.Length - 1; i++)
        {
            depth += trimmed[i] == '{' ? 1 : trimmed[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        // An accent in braces is one too, {\'E}, but then it is a letter and not a name.
        return trimmed.Length > 2 && trimmed[^1] == '}' && (trimmed[1] != '\\' || trimmed.Any(char.IsWhiteSpace));
    }

    // At "and" and, as some programs write it, at semicolons; the one of "&uuml;" is none.
    private static IEnumerable<string> Names(string field)
    {
        foreach (var piece in field.Contains("; ", StringComparison.Ordinal) ? Cut(field, c => c == ';') : [field])
        {
            var name = new StringBuilder();
            foreach (var word in Cut(piece, char.IsWhiteSpace))
            {
                if (word.Equals("and", StringComparison.OrdinalIgnoreCase))
                {
                    yield return name.ToString();
                    name.Clear();
                }
                else
                {
                    name.Append(name.Length > 0 ? " " : string.Empty).Append(word);
                }
            }

            yield return name.ToString();
        }
    }

    // Only outside of braces.
    private static List<string> Cut(string text, Func<char, bool> isBorder)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' && depth > 0 ? -1 : 0;
            if (depth == 0 && isBorder(text[i]))
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
