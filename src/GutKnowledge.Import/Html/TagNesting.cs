using System.Text.RegularExpressions;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>Refuses pages that nest tags without sense: the time an HTML parser takes grows with the square of the depth. What closes what is taken from the HTML standard (13.2.4.2, 13.2.6.4.7), so that no wrong end tag makes a page look flat.</summary>
internal static partial class TagNesting
{
    private const int Deepest = 1000;

    // An end tag of one of these closes it, wherever else it stands.
    private static readonly HashSet<string> Formatting = Names("a b big code em font i nobr s small strike strong tt u");

    // No end tag reaches past one of these.
    private static readonly HashSet<string> Scopes = Names("applet marquee object table template");

    // An end tag of a name that is not among these does not reach past one that is.
    private static readonly HashSet<string> Special = Names(
        "address applet article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup iframe listing main marquee menu nav noembed noframes noscript object ol plaintext pre search section select style summary table template textarea title ul xmp");

    // Only within these does a slash at the end of a tag close it.
    private static readonly HashSet<string> Foreign = Names("svg math");

    /// <exception cref="ArticleFormatException">More than 1,000 tags are open at once.</exception>
    public static void Check(string html, string name)
    {
        var open = new List<string>();
        var foreign = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            var isEnd = html[match.Index + 1] == '/';
            var tag = html.Substring(match.Index + (isEnd ? 2 : 1), match.Length - (isEnd ? 2 : 1)).ToLowerInvariant();
            if (isEnd)
            {
                foreign -= Close(open, tag);
                continue;
            }

            if (foreign > 0 && (Special.Contains(tag) || Formatting.Contains(tag)))
            {
                // HTML ends a drawing or a formula that is not closed before it.
                foreign -= Cut(open, open.FindIndex(Foreign.Contains));
            }

            if (foreign > 0 && SelfClosed().IsMatch(html, match.Index + match.Length))
            {
                continue;
            }

            open.Add(tag);
            foreign += Foreign.Contains(tag) ? 1 : 0;
            if (open.Count > Deepest)
            {
                throw new ArticleFormatException(name, "tags are nested more than 1,000 deep.", 1 + html.AsSpan(0, match.Index).Count('\n'));
            }
        }
    }

    // How many drawings and formulas were closed.
    private static int Close(List<string> open, string tag)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == tag)
            {
                if (!Formatting.Contains(tag))
                {
                    return Cut(open, i);
                }

                open.RemoveAt(i);
                return 0;
            }

            if (Scopes.Contains(open[i]) || (Special.Contains(open[i]) && !Special.Contains(tag) && !Formatting.Contains(tag)))
            {
                return 0;
            }
        }

        return 0;
    }

    private static int Cut(List<string> open, int from)
    {
        var closed = 0;
        for (var i = from; i < open.Count; i++)
        {
            closed += Foreign.Contains(open[i]) ? 1 : 0;
        }

        open.RemoveRange(from, open.Count - from);
        return closed;
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);

    // Tags that are empty or end by themselves do not count.
    [GeneratedRegex(@"</?(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rp|rt|html|head|body)[\s>/])[a-z][a-z0-9-]*(?=[\s>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G[^<>]*/>", RegexOptions.CultureInvariant)]
    private static partial Regex SelfClosed();
}
