using AngleSharp.Dom;
using GutKnowledge.Articles;
using GutKnowledge.Import.Html;

namespace GutKnowledge.Import;

/// <summary>
/// Reads the article of a web page: title, day, author and address from JSON-LD, meta and the visible lines (days stay as they are written), the text from the element that holds it,
/// citation markers from raised numbers and links within the page, and cards of other posts as <see cref="RelatedPost"/>s. Nothing is loaded and no script runs. Thread-safe.
/// </summary>
public static class HtmlArticleReader
{
    private const int LongestLineAboveTitle = 200;
    private const int HeaderLines = 6;

    /// <summary>Reads an article.</summary>
    /// <param name="html">The page, whole or cut off.</param>
    /// <param name="name">What to call the source: the article's key when the page names no address, and the source in an error.</param>
    /// <exception cref="ArticleFormatException">There is no title or no text, or tags are nested more than 1,000 deep.</exception>
    public static Article Read(string html, string name)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        using var page = HtmlPage.Parse(html, name);
        var body = page.Body ?? throw new ArticleFormatException(name, "the page has no body.");
        var weight = new ParagraphWeight(body);
        var content = MainContent.Find(body, weight);
        var metadata = PageMetadata.Read(page);
        var title = PageTitle.Find(body, content, metadata);
        var builder = new ArticleBuilder(name) { Title = title.Text };
        metadata.Fill(builder, title.Source, Byline.Read(body, title.Heading ?? content, weight));
        var blocks = HtmlBlockReader.Read(body, weight, content, title.Heading);
        if (!blocks.Any(block => block.Place == PagePlace.Content) && page.Scripts.Length > 0)
        {
            throw new ArticleFormatException(name, "the page holds no text; its scripts would load it.");
        }

        return Assemble(builder, blocks);
    }

    private static Article Assemble(ArticleBuilder builder, IReadOnlyList<PageBlock> blocks)
    {
        List<Block> At(PagePlace place) => LineBreaks.Resolve(blocks.Where(block => block.Place == place).Select(block => block.Block));
        bool IsTitle(Block block) => block.Text.Equals(builder.Title, StringComparison.OrdinalIgnoreCase);

        var content = At(PagePlace.Content);
        var above = At(PagePlace.Above);
        var titleAbove = above.FindLastIndex(IsTitle);
        ReadHeader(At(PagePlace.Header), builder);
        ReadHeader(titleAbove < 0 ? [] : above.Skip(titleAbove + 1).Take(HeaderLines), builder);
        ReadHeader(TakeAboveTitle(content, content.FindIndex(IsTitle)), builder);
        if (builder.Title is null)
        {
            builder.Title = content.Find(block => block.Kind == BlockKind.Heading)?.Text;
        }

        PageHeader.Take(content, builder);
        RelatedPostCards.Take(content, builder);
        var below = At(PagePlace.Below);
        RelatedPostCards.Take(below, builder);
        ReadRelated(At(PagePlace.Related), builder);
        foreach (var block in At(PagePlace.Disclaimer).Where(block => block.Kind != BlockKind.Heading))
        {
            Disclaimers.Add(block.Text, builder);
        }

        if (!content.Exists(block => block.IsReference || PageFurniture.IsReferenceHeading(block.Text)))
        {
            content.AddRange(ReferencesBelow(below));
        }

        return ArticleAssembler.Assemble(builder, content);
    }

    private static void ReadHeader(IEnumerable<Block> lines, ArticleBuilder builder)
    {
        foreach (var line in lines)
        {
            PageHeader.TryRead(line.Text, builder);
        }
    }

    // Kickers and breadcrumbs above the title are no text of the article.
    private static List<Block> TakeAboveTitle(List<Block> content, int title)
    {
        if (title <= 0 || content.Take(title).Any(block => block.Text.Length > LongestLineAboveTitle) || title > HeaderLines)
        {
            return [];
        }

        var above = content.GetRange(0, title);
        content.RemoveRange(0, title);
        return above;
    }

    // What is left when the dated cards are taken: titles that are links.
    private static void ReadRelated(List<Block> related, ArticleBuilder builder)
    {
        RelatedPostCards.Take(related, builder);
        foreach (var block in related.Where(block => block is { Url: not null, Kind: not BlockKind.Paragraph } && !PageFurniture.IsDropped(block.Text)))
        {
            builder.AddRelatedPost(new RelatedPost(block.Text, null, null, string.Empty, block.Url));
        }
    }

    private static IEnumerable<Block> ReferencesBelow(List<Block> below)
    {
        var heading = below.FindIndex(block => PageFurniture.IsReferenceHeading(block.Text));
        return heading < 0
            ? below.Where(block => block.IsReference)
            : below.Skip(heading).Take(1).Concat(below.Skip(heading + 1).TakeWhile(block => block.Kind != BlockKind.Heading));
    }
}
