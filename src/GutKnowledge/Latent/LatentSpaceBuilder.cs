namespace GutKnowledge.Latent;

/// <summary>
/// Makes a <see cref="LatentSpace"/> of postings, term by term, as an index holds them. On one core; the same postings give the same bytes.
/// With d documents, t terms, p postings and k = 220 columns it takes about p · 6k + (d + 3t) · 2k² multiplications, and
/// 8p + 4k(d + t) bytes; <see cref="MostTerms"/> bounds t.
/// </summary>
/// <param name="documentCount">How many documents there are; they are numbered from 0.</param>
internal sealed class LatentSpaceBuilder(int documentCount)
{
    /// <summary>How many terms are used at most: those of the most documents. What is rarer hardly turns a direction of the space.</summary>
    public const int MostTerms = 60_000;

    /// <summary>In how many documents a term must occur: what occurs in one has no company to be known by.</summary>
    public const int FewestDocuments = 2;

    /// <summary>As many dimensions as a collection of some thousand articles is told apart by.</summary>
    public const int UsualDimensions = 200;

    private readonly List<string> names = [];
    private readonly List<int> starts = [0];
    private readonly List<int> documents = [];
    private readonly List<float> weights = [];

    /// <summary>Adds a term with all its documents.</summary>
    /// <param name="term">The term, added only once.</param>
    /// <param name="inDocuments">The documents it occurs in, in ascending order.</param>
    /// <param name="counts">How often it occurs in each of them, 1 or more.</param>
    public void Add(string term, ReadOnlySpan<int> inDocuments, ReadOnlySpan<int> counts)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (inDocuments.Length != counts.Length)
        {
            throw new ArgumentException("There is a count for each document.", nameof(counts));
        }

        for (var i = 0; i < inDocuments.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(inDocuments[i], i == 0 ? 0 : inDocuments[i - 1] + 1, nameof(inDocuments));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(inDocuments[i], documentCount, nameof(inDocuments));
            ArgumentOutOfRangeException.ThrowIfLessThan(counts[i], 1, nameof(counts));
        }

        if (inDocuments.Length < FewestDocuments)
        {
            return;
        }

        var rarity = TermWeight.OfRarity(documentCount, inDocuments.Length);
        names.Add(term);
        documents.AddRange(inDocuments);
        foreach (var count in counts)
        {
            weights.Add(TermWeight.OfCount(count) * rarity);
        }

        starts.Add(documents.Count);
    }

    /// <summary>Makes the space.</summary>
    /// <param name="dimensions">The most dimensions it may have.</param>
    /// <param name="mostTerms">The most terms it may know.</param>
    /// <exception cref="ArgumentException">A term was added twice.</exception>
    public LatentSpace Build(int dimensions = UsualDimensions, int mostTerms = MostTerms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTerms, 1);
        var kept = Enumerable.Range(0, names.Count).OrderByDescending(DocumentsWith).Take(mostTerms).Order().ToArray();
        var svd = TruncatedSvd.Of(Matrix(kept), dimensions);
        return LatentSpace.Of([.. kept.Select(term => names[term])], [.. kept.Select(term => TermWeight.OfRarity(documentCount, DocumentsWith(term)))], svd);
    }

    private int DocumentsWith(int term) => starts[term + 1] - starts[term];

    private TermDocumentMatrix Matrix(int[] kept)
    {
        var from = new int[kept.Length + 1];
        for (var i = 0; i < kept.Length; i++)
        {
            from[i + 1] = from[i] + DocumentsWith(kept[i]);
        }

        var (inDocuments, weightsThere) = (new int[from[^1]], new float[from[^1]]);
        for (var i = 0; i < kept.Length; i++)
        {
            documents.CopyTo(starts[kept[i]], inDocuments, from[i], DocumentsWith(kept[i]));
            weights.CopyTo(starts[kept[i]], weightsThere, from[i], DocumentsWith(kept[i]));
        }

        return new TermDocumentMatrix(documentCount, from, inDocuments, weightsThere);
    }
}
