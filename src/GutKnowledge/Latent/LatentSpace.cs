namespace GutKnowledge.Latent;

/// <summary>
/// A space of some hundred dimensions in which documents and terms that keep the same company lie in the same direction (latent semantic
/// analysis: Deerwester and others, JASIS 41(6):391, 1990). A term t that occurs tf times weighs (1 + ln tf) · ln(1 + N/df), with N documents
/// of which df hold the term; the documents' weights, each of length one, make the matrix W ≈ U S Vᵀ (<see cref="TruncatedSvd"/>).
/// A document is its row of W V; whatever else is folded in as its weights times V. Immutable, thread-safe.
/// Terms are compared as they stand: who folds and stems them does so the same way for documents and queries.
/// </summary>
internal sealed class LatentSpace
{
    private readonly Dictionary<string, int> numbers;

    // V, a row of bytes for each term; its scale is multiplied with the term's ln(1 + N/df).
    private readonly ByteRows terms;
    private readonly float[] scales;

    private LatentSpace(Dictionary<string, int> numbers, ByteRows terms, float[] scales, LatentVectors documents) =>
        (this.numbers, this.terms, this.scales, Documents) = (numbers, terms, scales, documents);

    /// <summary>How many dimensions there are: fewer than asked for when there are few documents or terms, or none.</summary>
    public int Dimensions => terms.Dimensions;

    /// <summary>How many terms it knows.</summary>
    public int TermCount => terms.Count;

    /// <summary>The documents it was made of. A document without known terms is a vector of zeros.</summary>
    public LatentVectors Documents { get; }

    /// <param name="names">The terms in the order of the rows.</param>
    /// <param name="rarities">ln(1 + N/df) of each.</param>
    /// <param name="svd">The matrix, taken apart.</param>
    internal static LatentSpace Of(IReadOnlyList<string> names, IReadOnlyList<float> rarities, TruncatedSvd svd)
    {
        var rows = new ByteRows(names.Count, svd.Dimensions);
        var scales = new float[names.Count];
        for (var row = 0; row < scales.Length; row++)
        {
            scales[row] = rows.Set(row, svd.Terms.Row(row)) * rarities[row];
        }

        return new LatentSpace(Numbers(names), rows, scales, LatentVectors.Of(svd.Documents, svd.Dimensions));
    }

    /// <summary>The direction of some words: of a query, a title, a new document. Zero when none of them is known.</summary>
    /// <param name="words">Each term once, with how often it occurs, which may be less than once for what is only meant.</param>
    public LatentVector Fold(IEnumerable<(string Term, double Count)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var sum = new float[terms.Stride];
        foreach (var (term, count) in words)
        {
            if (count > 0 && numbers.TryGetValue(term, out var number))
            {
                terms.AddTo(sum, number, TermWeight.OfCount(count) * scales[number]);
            }
        }

        return new LatentVector(sum);
    }

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> names)
    {
        var numbers = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        foreach (var name in names)
        {
            numbers.Add(name, numbers.Count);
        }

        return numbers;
    }
}
