using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>The words of <c>data/cues/references.tsv</c>. A list has a few dozen at the most, so it is gone through.</summary>
internal sealed class ReferenceWords
{
    private static readonly Lazy<ILookup<string, string>> Table = new(() => DataTable.Embedded("cues/references.tsv").Rows.ToLookup(row => row.Filled("kind"), row => row.Filled("word"), StringComparer.Ordinal));

    private readonly string[] words;

    private ReferenceWords(string kind) => words = [.. Table.Value[kind]];

    public static ReferenceWords Issue { get; } = new("Issue");

    public static ReferenceWords Volume { get; } = new("Volume");

    public static ReferenceWords Page { get; } = new("Page");

    public static ReferenceWords PageCount { get; } = new("PageCount");

    public static ReferenceWords Joins { get; } = new("Joins");

    public static ReferenceWords Others { get; } = new("Others");

    public static ReferenceWords Suffix { get; } = new("Suffix");

    public static ReferenceWords Group { get; } = new("Group");

    public static ReferenceWords Latin { get; } = new("Latin");

    /// <summary>Whether the word is in the list, in whatever case.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
