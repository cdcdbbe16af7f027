using System.Text.RegularExpressions;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>Refuses pages that nest tags without sense: the time an HTML parser takes grows with the square of the depth.</summary>
internal static partial class TagNesting
{
    private const int Deepest = 1000;

    /// <exception cref="ArticleFormatException">More than 1,000 tags are open at once.</exception>
    public static void Check(string html, string name)
    {
        var depth = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            var isEnd = html[match.Index + 1] == '/';
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
            {
                throw new ArticleFormatException(name, "tags are nested more than 1,000 deep.", 1 + html.AsSpan(0, match.Index).Count('\n'));
            }
        }
    }

    // Tags that are empty or end by themselves do not count.
    [GeneratedRegex(@"</?(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rp|rt|html|head|body)\b)[a-z][a-z0-9-]*(?=[\s>/])(?![^<>]*/>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
