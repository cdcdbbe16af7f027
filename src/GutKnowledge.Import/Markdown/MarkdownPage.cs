using System.Net;
using System.Text.RegularExpressions;
using GutKnowledge.Articles;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GutKnowledge.Import.Markdown;

/// <summary>Turns Markdown into a page, so that Markdown and web pages are read by the same rules. Line breaks are kept; tags that would swallow the text behind them stay text.</summary>
internal static partial class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseSoftlineBreakAsHardlineBreak().Build();

    /// <exception cref="ArticleFormatException">The Markdown is nested without sense.</exception>
    public static string ToHtml(string markdown, string name)
    {
        try
        {
            var parsed = Markdig.Markdown.Parse(markdown, Pipeline);
            foreach (var inline in parsed.Descendants<HtmlInline>())
            {
                if (Swallowing().IsMatch(inline.Tag))
                {
                    inline.Tag = WebUtility.HtmlEncode(inline.Tag);
                }
            }

            return parsed.ToHtml(Pipeline);
        }
        catch (ArgumentException e) when (e.GetType() == typeof(ArgumentException))
        {
            // Markdig's only complaint: block quotes, lists or brackets within each other without end.
            throw new ArticleFormatException(name, "the Markdown is nested too deep.", inner: e);
        }
    }

    [GeneratedRegex(@"^</?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|select|template|svg|math|object|button|audio|video|canvas|nav|aside|footer|form|dialog)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Swallowing();
}
