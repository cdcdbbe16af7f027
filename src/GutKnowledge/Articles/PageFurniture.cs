using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>Lines of a page that are not the article: comment prompts, share rows, headings of reference lists. The lines are data (<c>data/cues/page-furniture.tsv</c>).</summary>
public static class PageFurniture
{
    private static readonly ILookup<string, string> Lines = DataTable.Embedded("cues/page-furniture.tsv").Rows
        .ToLookup(row => row["kind"], row => row["line"], StringComparer.Ordinal);

    private static readonly HashSet<string> Dropped = new(Lines["drop"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> ReferenceHeadings = new(Lines["references"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> CardEnds = new(Lines["card-end"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the line is a prompt or a button and no text.</summary>
    public static bool IsDropped(string line) => Dropped.Contains(Trim(line)) || IsCardEnd(line);

    /// <summary>Whether the line is the heading of a reference list.</summary>
    public static bool IsReferenceHeading(string line) => ReferenceHeadings.Contains(Trim(line));

    /// <summary>Whether the line closes a card that points to another post.</summary>
    internal static bool IsCardEnd(string line) => CardEnds.Contains(Trim(line));

    private static string Trim(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Trim().TrimEnd(':', '.', '…', '→', '»', '>', ' ').Trim('*', '#', ' ');
    }
}
