using GutKnowledge.Articles;
using GutKnowledge.Import.Html;
using GutKnowledge.Import.Markdown;

namespace GutKnowledge.Import;

/// <summary>
/// Reads an article in Markdown. Front matter may give <c>title</c>, <c>url</c>, <c>published</c> (or <c>date</c>), <c>updated</c>, <c>author</c>, <c>publisher</c>, <c>sells</c>, <c>tags</c> and
/// <c>references</c>; other keys are ignored. Without a title there, the first heading of level 1 is the title, else the first line. Markers in <c>sup</c> and footnotes become <c>[1]</c>,
/// and footnotes become references. Thread-safe.
/// </summary>
public static class MarkdownArticleReader
{
    private const int LongestTitle = 160;

    /// <summary>Reads an article.</summary>
    /// <param name="markdown">The file's text.</param>
    /// <param name="name">What to call the source: the article's key when the front matter names no address, and the source in an error.</param>
    /// <exception cref="ArticleFormatException">The front matter cannot be read (with the file's line), or there is no title or no text.</exception>
    public static Article Read(string markdown, string name)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var (matter, text) = FrontMatter.Split(markdown, name);
        var builder = new ArticleBuilder(name);
        matter.Fill(builder);
        var blocks = Blocks(text, name);
        if (builder.Title is null)
        {
            TakeTitle(blocks, builder);
        }

        var article = ArticleAssembler.Assemble(builder, blocks);
        var known = article.References.Select(reference => reference.Text).ToHashSet(StringComparer.Ordinal);
        return article with { References = [.. article.References, .. matter.References().Where(reference => known.Add(reference.Text))] };
    }

    private static List<Block> Blocks(string markdown, string name)
    {
        using var page = HtmlPage.Parse(MarkdownPage.ToHtml(markdown, name), name);
        return page.Body is { } body
            ? LineBreaks.Resolve(HtmlBlockReader.Read(body, new ParagraphWeight(body), body, null).Select(block => block.Block))
            : [];
    }

    private static void TakeTitle(List<Block> blocks, ArticleBuilder builder)
    {
        var title = blocks.FindIndex(block => block is { Kind: BlockKind.Heading, Level: 1 });
        if (title < 0 && blocks.Count > 0 && (blocks[0].Kind == BlockKind.Heading || (blocks[0].Text.Length <= LongestTitle && blocks[0].Text[^1] != '.')))
        {
            title = 0;
        }

        if (title >= 0)
        {
            builder.Title = blocks[title].Text;
            blocks.RemoveAt(title);
        }
    }
}
