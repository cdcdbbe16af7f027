using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>
/// Reads sentences with a marked concept: tab-separated, with a header that names at least <c>concept</c>, <c>sentence</c>, <c>negation</c> (Affirmed, Negated),
/// <c>temporality</c> (Recent, Historical, Not particular) and <c>experiencer</c> (Patient; all else is another person). This is the form of the public NegEx and ConText test set.
/// </summary>
public static class AssertionSet
{
    private static readonly string[] Columns = ["concept", "sentence", "negation", "temporality", "experiencer"];

    /// <summary>Reads a file, or those files of a directory whose header has the columns, in ordinal order.</summary>
    /// <exception cref="InvalidDataException">No file has the columns, or a row is broken; file and line are named.</exception>
    /// <exception cref="FileNotFoundException">There is no such file, or no table in the directory.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<JudgedAssertion> Load(string path)
    {
        var sentences = SetFiles.Tables(path, Columns).SelectMany(table => table.Rows).Select(Judged).ToList();
        return sentences.Count > 0 ? sentences : throw new InvalidDataException($"{path}: there is no table with the columns {string.Join(", ", Columns)}.");
    }

    private static JudgedAssertion Judged(DataTable.Row row) => new(
        row.Place,
        row.Filled("concept"),
        row.Filled("sentence"),
        row.Filled("negation") switch
        {
            "Negated" => true,
            "Affirmed" => false,
            var other => throw new InvalidDataException($"{row.Place}: '{other}' is neither Affirmed nor Negated."),
        },
        row.Filled("temporality") switch
        {
            "Recent" => Temporality.Recent,
            "Historical" => Temporality.Historical,
            "Not particular" or "Hypothetical" => Temporality.Hypothetical,
            var other => throw new InvalidDataException($"{row.Place}: '{other}' is not Recent, Historical or Not particular."),
        },
        row.Filled("experiencer") == "Patient");
}
