using System.Text;
using GutKnowledge.Citations;

namespace GutKnowledge.Articles;

/// <summary>The reference list of a page: what the source marks as such, the section under a heading such as "References", or lines in the shape of references at the end.</summary>
internal sealed class ReferenceList
{
    private const int LongestParsed = 2000;
    private const int MostNotes = 3;
    private readonly Dictionary<string, int> anchors = new(StringComparer.Ordinal);
    private readonly List<Reference> entries = [];

    // Entries with a number in their text. The number of an entry of a numbered list is only its place, and a link to it says more.
    private readonly HashSet<int> printed = [];

    private ReferenceList()
    {
    }

    /// <summary>Removes the reference list from <paramref name="blocks"/> and adds its entries to <paramref name="builder"/>.</summary>
    public static ReferenceList Take(List<Block> blocks, ArticleBuilder builder)
    {
        var list = new ReferenceList();
        var taken = Find(blocks);
        list.Read(blocks, taken);
        foreach (var entry in list.entries)
        {
            builder.AddReference(entry);
        }

        var at = 0;
        blocks.RemoveAll(_ => taken[at++]);
        return list;
    }

    /// <summary>Indexes of the entries that a linked marker leads to. An entry that is printed with another number than the marker is not meant.</summary>
    public IReadOnlyList<int> Resolve(MarkerLink link)
    {
        var single = int.TryParse(link.Marker.Trim('[', ']', '(', ')'), out var number) ? number : (int?)null;
        return [.. link.Targets
            .Where(anchors.ContainsKey)
            .Select(target => anchors[target])
            .Where(index => single is null || !printed.Contains(index) || entries[index].Number == single)
            .Distinct()];
    }

    private static bool[] Find(List<Block> blocks)
    {
        var taken = new bool[blocks.Count];
        var heading = blocks.FindLastIndex(block => block.Kind != BlockKind.ListItem && PageFurniture.IsReferenceHeading(block.Text));
        for (var i = 0; i < blocks.Count; i++)
        {
            taken[i] = blocks[i].IsReference;
        }

        if (heading >= 0)
        {
            var end = SectionEnd(blocks, heading + 1);
            Array.Fill(taken, true, heading, end - heading);
        }
        else if (!taken.Contains(true))
        {
            var start = StartOfTrailing(blocks);
            Array.Fill(taken, true, start, blocks.Count - start);
        }

        ReleaseNotes(blocks, taken);
        return taken;
    }

    // "Our editors use primary sources only." above a list is text of the page and no entry.
    private static void ReleaseNotes(List<Block> blocks, bool[] taken)
    {
        for (var first = 0; first < blocks.Count; first++)
        {
            if (!taken[first] || (first > 0 && taken[first - 1]))
            {
                continue;
            }

            var entry = first;
            while (entry < blocks.Count && taken[entry] && !IsEntryOfList(blocks[entry]) && entry - first <= MostNotes)
            {
                entry++;
            }

            if (entry < blocks.Count && taken[entry] && blocks[entry].Kind == BlockKind.ListItem)
            {
                for (var i = first; i < entry; i++)
                {
                    taken[i] = PageFurniture.IsReferenceHeading(blocks[i].Text) || ReferenceParser.LooksLikeReference(blocks[i].Text);
                }
            }
        }
    }

    // A list ends with its last entry; loose lines go on to the next heading.
    private static int SectionEnd(List<Block> blocks, int from)
    {
        var isList = from < blocks.Count && IsEntryOfList(blocks[from]);
        var end = from;
        while (end < blocks.Count && blocks[end].Kind != BlockKind.Heading
            && (!isList || blocks[end].Glued || IsEntryOfList(blocks[end]) || ReferenceParser.LooksLikeReference(blocks[end].Text) || PageFurniture.IsDropped(blocks[end].Text)))
        {
            end++;
        }

        return end;
    }

    private static bool IsEntryOfList(Block block) =>
        block.Kind == BlockKind.ListItem || (block.Kind != BlockKind.Heading && (LineShape.ListMark(block.Text) > 0 || LineShape.IsNumbered(block.Text)));

    private static int StartOfTrailing(List<Block> blocks)
    {
        var start = blocks.Count;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (PageFurniture.IsDropped(blocks[i].Text))
            {
                continue;
            }

            if (blocks[i].Kind == BlockKind.Heading || !ReferenceParser.LooksLikeReference(LineShape.WithoutBullet(blocks[i].Text)))
            {
                break;
            }

            start = i;
        }

        return start;
    }

    private void Read(List<Block> blocks, bool[] taken)
    {
        var open = new StringBuilder();
        Block? first = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!taken[i] || PageFurniture.IsDropped(blocks[i].Text) || (blocks[i].Kind != BlockKind.ListItem && PageFurniture.IsReferenceHeading(blocks[i].Text)))
            {
                continue;
            }

            if (first is not null && IsContinuation(first, blocks[i]))
            {
                open.Append(' ').Append(blocks[i].Text);
            }
            else
            {
                Close(first, open);
                first = blocks[i];
                open.Append(LineShape.WithoutBullet(first.Text));
            }

            foreach (var anchor in blocks[i].Anchors)
            {
                anchors.TryAdd(anchor, entries.Count);
            }
        }

        Close(first, open);
    }

    private static bool IsContinuation(Block first, Block block) =>
        block.Glued && IsEntryOfList(first) && !IsEntryOfList(block) && !ReferenceParser.LooksLikeReference(block.Text);

    private void Close(Block? first, StringBuilder open)
    {
        if (first is null)
        {
            return;
        }

        var text = open.ToString();
        open.Clear();
        var entry = text.Length <= LongestParsed ? Reference.Parse(text) : new Reference { Text = text };
        if (entry.Number is not null)
        {
            printed.Add(entries.Count);
        }

        entries.Add(entry with { Number = first.Number ?? entry.Number });
    }
}
