namespace GutKnowledge.Articles;

/// <summary>
/// Reads a blog page that was saved as plain text. The first line is the title (a second print of it is dropped), a line with a day and a reading time belongs to it,
/// bullets are list entries, short lines without a full stop are headings, lines in the shape of references at the end or under a heading such as "References" are the reference list,
/// and title, day and teaser of other posts become <see cref="RelatedPost"/>s. Every other line is kept as text. Thread-safe.
/// </summary>
public static class TextArticleReader
{
    /// <summary>Reads an article.</summary>
    /// <param name="text">The page.</param>
    /// <param name="name">What to call the source: the article's key, and the source in an error.</param>
    /// <exception cref="ArticleFormatException">There is no title or no body.</exception>
    public static Article Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var blocks = Blocks(text);
        return blocks.Count == 0
            ? throw new ArticleFormatException(name, "the text is empty.")
            : ArticleAssembler.Assemble(new ArticleBuilder(name) { Title = blocks[0].Text.TrimStart('#', ' ') }, blocks.Skip(1));
    }

    private static List<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        var isGlued = false;
        foreach (var printed in text.Split('\n'))
        {
            var line = printed.Trim().Trim('\uFEFF');
            if (!string.IsNullOrWhiteSpace(line))
            {
                blocks.Add(new Block(BlockKind.Line, line.Trim()) { Glued = isGlued });
            }

            isGlued = !string.IsNullOrWhiteSpace(line);
        }

        return blocks;
    }
}
