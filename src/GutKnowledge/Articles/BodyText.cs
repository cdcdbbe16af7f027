namespace GutKnowledge.Articles;

/// <summary>The blocks that are left when header, cards and references are taken: the article's own text.</summary>
internal static class BodyText
{
    private const int LongestHeading = 90;

    /// <summary>Adds the blocks to <paramref name="builder"/>, without page furniture.</summary>
    public static void Add(List<Block> blocks, ArticleBuilder builder, ReferenceList references)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (PageFurniture.IsDropped(block.Text))
            {
                continue;
            }

            if (block.Kind == BlockKind.Heading)
            {
                builder.AddHeading(block.Level, block.Text);
            }
            else if (block.Kind == BlockKind.ListItem)
            {
                builder.AddListItem(block.Text);
            }
            else if (block.Kind == BlockKind.Paragraph)
            {
                AddParagraph(block.Text, builder);
            }
            else
            {
                i = AddLine(blocks, i, builder);
            }

            foreach (var link in block.Links)
            {
                if (link.Publication is { } address)
                {
                    builder.LinkPublication(link.Marker, address);
                }
                else if (references.Resolve(link) is { Count: > 0 } targets)
                {
                    builder.LinkMarker(link.Marker, targets);
                }
            }
        }
    }

    private static void AddParagraph(string text, ArticleBuilder builder)
    {
        if (LineShape.Bullet(text) is > 0 and var bullet)
        {
            builder.AddListItem(text[bullet..]);
        }
        else
        {
            builder.AddParagraph(text);
        }
    }

    private static int AddLine(List<Block> blocks, int i, ArticleBuilder builder)
    {
        if (IsHeading(blocks, i))
        {
            builder.AddHeading(2, blocks[i].Text.TrimStart('#', ' '));
            return i;
        }

        var last = i;
        while (last + 1 < blocks.Count && IsWrapped(blocks[last].Text, blocks[last + 1]))
        {
            last++;
        }

        var text = string.Join(' ', blocks.GetRange(i, last - i + 1).Select(block => block.Text));
        if (LineShape.ListMark(text) is > 0 and var mark)
        {
            builder.AddListItem(text[mark..]);
        }
        else
        {
            builder.AddParagraph(text);
        }

        return last;
    }

    // A short line that stands alone, ends in no stop and has text below it.
    private static bool IsHeading(List<Block> blocks, int i)
    {
        var line = blocks[i].Text;
        return line.Length <= LongestHeading
            && LineShape.ListMark(line) == 0
            && !(line[^1] is '.' or ':' or ',' or ';' or '!' or ')' or '"' or '”')
            && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] == '#')
            && (i == 0 || !blocks[i].Glued)
            && i + 1 < blocks.Count;
    }

    private static bool IsWrapped(string line, Block next) =>
        line.Length >= 50 && next is { Kind: BlockKind.Line, Glued: true } && !(line[^1] is '.' or '!' or '?' or ':')
        && LineShape.ListMark(next.Text) == 0 && !PageFurniture.IsDropped(next.Text);
}
