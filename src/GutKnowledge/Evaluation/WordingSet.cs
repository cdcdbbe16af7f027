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
        List<HedgeSentence> hedges =
        [
            .. SetFiles.Tables(path, "hedge", "text")
                .SelectMany(table => table.Rows.Select(row => new HedgeSentence(row.Filled("text"), Flag(row, "hedge"), table.Has("negation") ? Flag(row, "negation") : null))),
        ];
        List<ClaimSentence> claims = [.. SetFiles.Tables(path, "label", "sentence").SelectMany(table => table.Rows).Select(row => new ClaimSentence(row.Filled("sentence"), Kind(row)))];
        return hedges.Count + claims.Count > 0
            ? new WordingSet(hedges, claims)
            : throw new InvalidDataException($"{path}: there is no table with the columns 'hedge' and 'text', or 'label' and 'sentence'.");
    }

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
