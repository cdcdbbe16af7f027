using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>A work whose publication types somebody assigned who read it (the indexers of PubMed).</summary>
/// <param name="Id">Its key in the set.</param>
/// <param name="PublicationTypes">The types, at least one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Abstract">Its abstract; null where it has none.</param>
public sealed record JudgedDesign(string Id, IReadOnlyList<string> PublicationTypes, string Title, string? Abstract);

/// <summary>
/// Judged works from tab-separated files with a header and the columns <c>pmid</c>, <c>publication_types</c> (with <c>|</c> between them), <c>title</c> and <c>abstract</c>,
/// which may be empty. Other columns are passed over.
/// </summary>
public static class DesignSet
{
    private static readonly string[] Columns = ["pmid", "publication_types", "title", "abstract"];

    /// <summary>Reads a file, or all <c>.tsv</c> files below a directory that have these columns, in ordinal order of their paths.</summary>
    /// <exception cref="InvalidDataException">A row is broken (file and line are named), or no file has the columns and a row.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<JudgedDesign> Load(string path)
    {
        List<JudgedDesign> works = [.. SetFiles.Tables(path, Columns).SelectMany(table => table.Rows).Select(Read)];
        return works.Count > 0
            ? works
            : throw new InvalidDataException($"{path}: there is no row under the columns {string.Join(", ", Columns.Select(column => $"'{column}'"))}.");
    }

    private static JudgedDesign Read(DataTable.Row row)
    {
        var types = row.Filled("publication_types").Split('|', StringSplitOptions.TrimEntries);
        return types.Contains(string.Empty)
            ? throw new InvalidDataException($"{row.Place}: one of the types in 'publication_types' is empty.")
            : new JudgedDesign(row.Filled("pmid"), types, row.Filled("title"), row["abstract"] is { Length: > 0 } text ? text : null);
    }
}
