using System.Text.RegularExpressions;
using GutKnowledge.Citations;

namespace GutKnowledge.Articles;

/// <summary>
/// Reads a blog page that was saved as plain text. The first line is the title (a second print of it is dropped), a line with a day and a reading time belongs to it,
/// bullets are list entries, short lines without a full stop are headings, lines in the shape of references at the end or under a heading such as "References" are the reference list,
/// and title, day and teaser of other posts become <see cref="RelatedPost"/>s. Every other line is kept as text. Thread-safe.
/// </summary>
public static partial class TextArticleReader
{
    private const int LongestHeading = 90;

    /// <summary>Reads an article.</summary>
    /// <param name="text">The page.</param>
    /// <param name="name">What to call the source: the article's key, and the source in an error.</param>
    /// <exception cref="ArticleFormatException">There is no title or no body.</exception>
    public static Article Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var lines = Lines(text);
        var first = lines.FindIndex(line => line.Length > 0);
        if (first < 0)
        {
            throw new ArticleFormatException(name, "the text is empty.");
        }

        var builder = new ArticleBuilder(name) { Title = lines[first] };
        var at = ReadHeader(lines, first + 1, builder);
        ReadCards(lines, at, builder);
        ReadReferences(lines, at, builder);
        ReadBody(lines, at, builder);
        return builder.Build();
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r').Trim().Trim('\uFEFF'))];

    private static int ReadHeader(List<string> lines, int at, ArticleBuilder builder)
    {
        for (; at < lines.Count; at++)
        {
            if (lines[at].Length == 0 || lines[at].Equals(builder.Title, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (builder.Published is null && PrintedDate.TryParseByline(lines[at], out var day, out var minutes))
            {
                (builder.Published, builder.ReadingMinutes) = (day, minutes);
            }
            else if (builder.Author is null && Author().Match(lines[at]) is { Success: true } author)
            {
                builder.Author = author.Groups["name"].Value;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // A card: its title (often printed twice, once for the picture), its day and reading time, a teaser, "Read More". Its lines are blanked, so that the body cannot take them.
    private static void ReadCards(List<string> lines, int at, ArticleBuilder builder)
    {
        for (var i = at; i < lines.Count; i++)
        {
            if (!PrintedDate.TryParseByline(lines[i], out var day, out var minutes))
            {
                continue;
            }

            var end = lines.FindIndex(i + 1, PageFurniture.IsCardEnd);
            var next = lines.FindIndex(i + 1, line => PrintedDate.TryParseByline(line, out _, out _));
            var titleAt = lines.FindLastIndex(i - 1, i - at, line => line.Length > 0);
            if (titleAt < 0 || (end < 0 || next >= 0 && next < end) && minutes is null)
            {
                continue;
            }

            var title = lines[titleAt];
            end = end < 0 || next >= 0 && next < end ? TeaserEnd(lines, i + 1) : end;
            builder.AddRelatedPost(new RelatedPost(title, day, minutes, string.Join(' ', lines[(i + 1)..end].Where(line => line.Length > 0))));
            var start = lines.FindLastIndex(titleAt - 1, titleAt - at, line => line.Length > 0) is var above and >= 0 && IsTitleOfPicture(lines[above], title) ? above : titleAt;
            for (var k = start; k <= Math.Min(end, lines.Count - 1); k++)
            {
                lines[k] = string.Empty;
            }
        }
    }

    private static bool IsTitleOfPicture(string line, string title) =>
        line.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        || CoverImage().Match(line) is { Success: true } picture && title.StartsWith(picture.Groups["title"].Value, StringComparison.OrdinalIgnoreCase);

    private static int TeaserEnd(List<string> lines, int from)
    {
        var begin = lines.FindIndex(from, line => line.Length > 0);
        var end = begin < 0 ? -1 : lines.FindIndex(begin, line => line.Length == 0);
        return end < 0 ? lines.Count : end;
    }

    private static void ReadReferences(List<string> lines, int at, ArticleBuilder builder)
    {
        var heading = lines.FindLastIndex(PageFurniture.IsReferenceHeading);
        var start = heading >= at ? heading + 1 : StartOfTrailingReferences(lines, at);
        for (var i = start; i < lines.Count; i++)
        {
            if (lines[i].Length > 0 && !PageFurniture.IsDropped(lines[i]))
            {
                builder.AddReference(Reference.Parse(Bullet().Replace(lines[i], string.Empty)));
            }
        }

        var from = heading >= at ? heading : start;
        lines.RemoveRange(from, lines.Count - from);
    }

    private static int StartOfTrailingReferences(List<string> lines, int at)
    {
        var start = lines.Count;
        for (var i = lines.Count - 1; i >= at; i--)
        {
            if (lines[i].Length == 0 || PageFurniture.IsDropped(lines[i]))
            {
                continue;
            }

            if (!ReferenceParser.LooksLikeReference(Bullet().Replace(lines[i], string.Empty)))
            {
                break;
            }

            start = i;
        }

        return start;
    }

    private static void ReadBody(List<string> lines, int at, ArticleBuilder builder)
    {
        for (var i = at; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0 || PageFurniture.IsDropped(line))
            {
                continue;
            }

            if (Bullet().Match(line) is { Success: true } bullet)
            {
                builder.AddListItem(line[bullet.Length..]);
            }
            else if (IsHeading(lines, i, at))
            {
                builder.AddHeading(2, line.TrimStart('#', ' '));
            }
            else
            {
                while (i + 1 < lines.Count && IsWrapped(lines[i], lines[i + 1]))
                {
                    line += " " + lines[++i];
                }

                builder.AddParagraph(line);
            }
        }
    }

    // A short line that stands alone, ends in no stop and has text below it.
    private static bool IsHeading(List<string> lines, int i, int at) =>
        lines[i].Length <= LongestHeading
        && !(lines[i][^1] is '.' or ':' or ',' or ';' or '!' or ')' or '"' or '”')
        && (char.IsUpper(lines[i][0]) || char.IsDigit(lines[i][0]) || lines[i][0] == '#')
        && (i == at || lines[i - 1].Length == 0)
        && lines.FindIndex(i + 1, line => line.Length > 0) > 0;

    private static bool IsWrapped(string line, string next) =>
        line.Length >= 50 && next.Length > 0 && !(line[^1] is '.' or '!' or '?' or ':') && !Bullet().IsMatch(next);

    [GeneratedRegex(@"^(?:[•·‣▪●○◦\-*–]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:written )?by (?<name>\p{Lu}[^.!?]{2,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"^(?<title>.{10,}?)\s*(?:cover image|[-–|] .{3,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CoverImage();
}
