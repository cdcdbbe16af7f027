using System.Text.RegularExpressions;

namespace GutKnowledge.Articles;

/// <summary>Cards that point to other posts: a title (often printed twice, once for the picture), a day with a reading time, a teaser, "Read More".</summary>
internal static partial class RelatedPostCards
{
    /// <summary>Removes the cards from <paramref name="blocks"/> and adds them to <paramref name="builder"/>.</summary>
    public static void Take(List<Block> blocks, ArticleBuilder builder)
    {
        var bylines = blocks.ConvertAll(block => PrintedDate.TryParseByline(block.Text, out _, out _));
        if (!bylines.Contains(true))
        {
            return;
        }

        var ends = Next(blocks.ConvertAll(block => PageFurniture.IsCardEnd(block.Text)));
        var nextBylines = Next(bylines);
        var taken = new bool[blocks.Count];
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!bylines[i] || taken[i - 1] || !PrintedDate.TryParseByline(blocks[i].Text, out var day, out var minutes))
            {
                continue;
            }

            var teaser = i + 1;
            if (minutes is null && teaser < blocks.Count && PageHeader.TryReadMinutes(blocks[teaser].Text, out var alone))
            {
                (minutes, teaser) = (alone, teaser + 1);
            }

            var limit = nextBylines[i] < 0 ? blocks.Count : Math.Max(teaser, TitleStart(blocks, nextBylines[i]));
            var isClosed = ends[i] >= 0 && (nextBylines[i] < 0 || ends[i] < nextBylines[i]);
            if (!isClosed && minutes is null)
            {
                continue;
            }

            var end = isClosed ? ends[i] : Math.Min(limit, TeaserEnd(blocks, teaser));
            builder.AddRelatedPost(new RelatedPost(blocks[i - 1].Text, day, minutes, string.Join(' ', blocks.Take(end).Skip(teaser).Select(block => block.Text)), blocks[i - 1].Url));
            Array.Fill(taken, true, TitleStart(blocks, i), Math.Min(end + (isClosed ? 1 : 0), blocks.Count) - TitleStart(blocks, i));
        }

        Remove(blocks, taken);
    }

    /// <summary>Whether <paramref name="line"/> is the name of the picture above <paramref name="title"/>.</summary>
    public static bool IsTitleOfPicture(string line, string title) =>
        line.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        || (CoverImage().Match(line) is { Success: true } picture && title.StartsWith(picture.Groups["title"].Value, StringComparison.OrdinalIgnoreCase));

    // Index of the next hit behind each place, or -1.
    private static int[] Next(List<bool> hits)
    {
        var next = new int[hits.Count];
        for (var (i, found) = (hits.Count - 1, -1); i >= 0; i--)
        {
            next[i] = found;
            found = hits[i] ? i : found;
        }

        return next;
    }

    private static int TitleStart(List<Block> blocks, int byline) =>
        byline >= 2 && IsTitleOfPicture(blocks[byline - 2].Text, blocks[byline - 1].Text) ? byline - 2 : byline - 1;

    private static int TeaserEnd(List<Block> blocks, int from)
    {
        if (from >= blocks.Count || blocks[from].Kind == BlockKind.Heading)
        {
            return from;
        }

        var end = from + 1;
        while (end < blocks.Count && blocks[end].Glued)
        {
            end++;
        }

        return end;
    }

    private static void Remove(List<Block> blocks, bool[] taken)
    {
        var kept = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!taken[i])
            {
                kept.Add(i > 0 && taken[i - 1] ? blocks[i] with { Glued = false } : blocks[i]);
            }
        }

        blocks.Clear();
        blocks.AddRange(kept);
    }

    [GeneratedRegex(@"^(?<title>.{10,}?)\s*(?:cover image|[-–|] .{3,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CoverImage();
}
