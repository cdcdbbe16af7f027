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
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<JudgedAssertion> Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Where(HasColumns).Order(StringComparer.Ordinal).ToList() : [path];
        if (files.Count == 0)
        {
            throw new InvalidDataException($"{path}: no file in it has the columns {string.Join(", ", Columns)}.");
        }

        return [.. files.SelectMany(Read)];
    }

    private static IEnumerable<JudgedAssertion> Read(string file)
    {
        using var reader = File.OpenText(file);
        return [.. DataTable.Read(reader, file).Rows.Select(Judged)];
    }

    private static bool HasColumns(string file)
    {
        using var reader = File.OpenText(file);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var names = line.Split('\t');
                return Columns.All(column => names.Contains(column, StringComparer.Ordinal));
            }
        }

        return false;
    }

    private static JudgedAssertion Judged(DataTable.Row row) => new(
        row.Place,
        Filled(row, "concept"),
        Filled(row, "sentence"),
        Filled(row, "negation") switch
        {
            "Negated" => true,
            "Affirmed" => false,
            var other => throw new InvalidDataException($"{row.Place}: '{other}' is neither Affirmed nor Negated."),
        },
        Filled(row, "temporality") switch
        {
            "Recent" => Temporality.Recent,
            "Historical" => Temporality.Historical,
            "Not particular" or "Hypothetical" => Temporality.Hypothetical,
            var other => throw new InvalidDataException($"{row.Place}: '{other}' is not Recent, Historical or Not particular."),
        },
        Filled(row, "experiencer") == "Patient");

    private static string Filled(DataTable.Row row, string column) =>
        row[column] is { Length: > 0 } cell ? cell : throw new InvalidDataException($"{row.Place}: '{column}' is empty.");
}
