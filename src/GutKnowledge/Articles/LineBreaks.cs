using GutKnowledge.Citations;

namespace GutKnowledge.Articles;

/// <summary>Decides which line breaks inside a block part it: those around furniture, dates, bullets and references. The others are white space.</summary>
internal static class LineBreaks
{
    /// <summary>The blocks with every line feed resolved; blocks without text are left out.</summary>
    public static List<Block> Resolve(IEnumerable<Block> blocks)
    {
        var resolved = new List<Block>();
        foreach (var block in blocks)
        {
            var lines = block.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 1)
            {
                resolved.Add(block with { Text = lines[0] });
            }
            else if (lines.Length > 1)
            {
                resolved.AddRange(block.Kind == BlockKind.Heading ? [block with { Text = string.Join(' ', lines) }] : Split(block, lines));
            }
        }

        return resolved;
    }

    private static IEnumerable<Block> Split(Block block, string[] lines)
    {
        var isList = lines.All(line => LineShape.IsNumbered(line) || ReferenceParser.LooksLikeReference(line));
        var links = new Queue<MarkerLink>(block.Links);
        for (var (from, to) = (0, 1); from < lines.Length; from = to++)
        {
            while (to < lines.Length && !isList && !Parts(lines[to - 1], lines[to]))
            {
                to++;
            }

            var text = string.Join(' ', lines[from..to]);
            var own = new List<MarkerLink>();
            while (links.TryPeek(out var link) && text.Contains(link.Marker, StringComparison.Ordinal))
            {
                own.Add(links.Dequeue());
            }

            yield return from == 0
                ? block with { Text = text, Links = own }
                : new Block(block.Kind == BlockKind.ListItem ? BlockKind.Paragraph : block.Kind, text) { Glued = true, IsReference = block.IsReference, Url = block.Url, Links = own };
        }
    }

    private static bool Parts(string line, string next) =>
        StandsAlone(line) || StandsAlone(next) || LineShape.Bullet(next) > 0 || RelatedPostCards.IsTitleOfPicture(line, next);

    private static bool StandsAlone(string line) =>
        PageFurniture.IsDropped(line) || PageFurniture.IsReferenceHeading(line) || PrintedDate.TryParseByline(line, out _, out _);
}
