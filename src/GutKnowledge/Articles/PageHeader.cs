using System.Globalization;
using System.Text.RegularExpressions;

namespace GutKnowledge.Articles;

/// <summary>The lines between the title and the text: the title once more, the day, the reading time, the author.</summary>
internal static partial class PageHeader
{
    /// <summary>Removes the header lines from the start of <paramref name="blocks"/> and tells <paramref name="builder"/> what they say.</summary>
    public static void Take(List<Block> blocks, ArticleBuilder builder)
    {
        var at = 0;
        while (at < blocks.Count && TryRead(blocks[at].Text, builder))
        {
            at++;
        }

        blocks.RemoveRange(0, at);
    }

    /// <summary>Reads one line as a header line; what the builder already knows is kept.</summary>
    /// <returns>False when the line is not a header line.</returns>
    public static bool TryRead(string line, ArticleBuilder builder)
    {
        if (TryReadPart(line, builder))
        {
            return true;
        }

        var parts = line.Split(['|', '·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return line.Length < 200 && parts.Length > 1 && parts.All(part => IsPart(part, builder)) && parts.All(part => TryReadPart(part, builder));
    }

    private static bool IsPart(string part, ArticleBuilder builder) => TryReadPart(part, new ArticleBuilder("header") { Title = builder.Title });

    private static bool TryReadPart(string line, ArticleBuilder builder)
    {
        if (line.Equals(builder.Title, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (PrintedDate.TryParseByline(line, out var day, out var minutes))
        {
            builder.Published ??= day;
            builder.ReadingMinutes ??= minutes;
            return true;
        }

        if (TryReadMinutes(line, out var alone))
        {
            builder.ReadingMinutes ??= alone;
            return true;
        }

        if (Update().Match(line) is { Success: true } update && PrintedDate.TryParse(update.Groups["day"].Value, out var updated))
        {
            builder.Updated ??= updated;
            return true;
        }

        if (Author().Match(line) is { Success: true } author)
        {
            builder.Author ??= author.Groups["name"].Value;
            return true;
        }

        return false;
    }

    /// <summary>Reads a line that is a reading time and nothing else, such as <c>2 min read</c>.</summary>
    public static bool TryReadMinutes(string line, out int minutes)
    {
        var match = ReadingTime().Match(line);
        minutes = match.Success ? int.Parse(match.Groups["minutes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return match.Success;
    }

    [GeneratedRegex(@"^(?:reading time:?\s*)?(?<minutes>[0-9]{1,3})[\s-]*min(?:ute)?s?(?: read)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:last )?(?:updated|modified)(?: on)?:?\s+(?<day>.{8,30})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();

    [GeneratedRegex(@"^(?i:(?:written )?by:?) (?<name>\p{Lu}[^.!?:|·•0-9]{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex Author();
}
