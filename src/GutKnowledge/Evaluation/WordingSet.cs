using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>A sentence of which a reader has marked whether it hedges and whether it denies (as in BioScope: Vincze et al., BMC Bioinformatics 9(S11):S9, 2008).</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsHedged">Whether a word in it makes something uncertain.</param>
/// <param name="IsNegated">Whether a word in it denies something; null where the set does not say.</param>
public sealed record HedgeSentence(string Text, bool IsHedged, bool? IsNegated);

/// <summary>A conclusion of which a reader has marked how strong a tie it states (as in Yu, Li and Wang, EMNLP 2019).</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Kind">The tie.</param>
public sealed record ClaimSentence(string Text, ClaimKind Kind);

/// <summary>
/// Judged sentences from tab-separated files with a header. A file with the columns <c>hedge</c> and <c>text</c>, and perhaps <c>negation</c> (0 or 1), holds hedges;
/// one with <c>label</c> (0 none, 1 association, 2 conditional cause, 3 cause) and <c>sentence</c> holds conclusions. Other columns are passed over.
/// </summary>
/// <param name="Hedges">The sentences judged for hedges.</param>
/// <param name="Claims">The sentences judged for the strength of their claim.</param>
public sealed record WordingSet(IReadOnlyList<HedgeSentence> Hedges, IReadOnlyList<ClaimSentence> Claims)
{
    /// <summary>Reads a file, or all <c>.tsv</c> files below a directory that have these columns, in ordinal order of their paths.</summary>
    /// <exception cref="InvalidDataException">A row is broken (file and line are named), or there is no such file.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static WordingSet Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var set = (Hedges: new List<HedgeSentence>(), Claims: new List<ClaimSentence>());
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1);
        foreach (var file in files)
        {
            var columns = Columns(file);
            if (columns.Contains("hedge") && columns.Contains("text"))
            {
                set.Hedges.AddRange(Rows(file).Select(row => new HedgeSentence(Words(row, "text"), Flag(row, "hedge"), columns.Contains("negation") ? Flag(row, "negation") : null)));
            }
            else if (columns.Contains("label") && columns.Contains("sentence"))
            {
                set.Claims.AddRange(Rows(file).Select(row => new ClaimSentence(Words(row, "sentence"), Kind(row))));
            }
        }

        return set.Hedges.Count + set.Claims.Count > 0
            ? new WordingSet(set.Hedges, set.Claims)
            : throw new InvalidDataException($"{path}: there is no table with the columns 'hedge' and 'text', or 'label' and 'sentence'.");
    }

    private static HashSet<string> Columns(string file) =>
        [.. (File.ReadLines(file).FirstOrDefault(line => line.Length > 0 && line[0] != '#') ?? string.Empty).Split('\t')];

    private static IReadOnlyList<DataTable.Row> Rows(string file)
    {
        using var reader = File.OpenText(file);
        return DataTable.Read(reader, file).Rows;
    }

    private static string Words(DataTable.Row row, string column) =>
        row[column] is { Length: > 0 } text ? text : throw new InvalidDataException($"{row.Place}: the sentence is empty.");

    private static bool Flag(DataTable.Row row, string column) => row[column] switch
    {
        "0" => false,
        "1" => true,
        var other => throw new InvalidDataException($"{row.Place}: '{other}' in the column '{column}' is neither 0 nor 1."),
    };

    private static ClaimKind Kind(DataTable.Row row) =>
        int.TryParse(row["label"], NumberStyles.None, CultureInfo.InvariantCulture, out var label) && label <= (int)ClaimKind.Causal
            ? (ClaimKind)label
            : throw new InvalidDataException($"{row.Place}: '{row["label"]}' is not a label from 0 to 3.");
}
