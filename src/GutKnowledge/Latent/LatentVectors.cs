namespace GutKnowledge.Latent;

/// <summary>Many vectors of one space, kept in a byte for each dimension: those of all documents. Immutable, thread-safe.</summary>
internal sealed class LatentVectors
{
    private readonly ByteRows rows;

    // What makes a row's kept numbers a vector of length one; 0 for a row of zeros.
    private readonly float[] scales;

    private LatentVectors(ByteRows rows)
    {
        this.rows = rows;
        scales = [.. Enumerable.Range(0, rows.Count).Select(row => rows.Length(row) is > 0 and var length ? (float)(1 / length) : 0)];
    }

    public int Count => rows.Count;

    public int Dimensions => rows.Dimensions;

    /// <summary>Keeps the first dimensions of the rows of a matrix.</summary>
    internal static LatentVectors Of(RowMatrix matrix, int dimensions)
    {
        var rows = new ByteRows(matrix.Rows, dimensions);
        for (var row = 0; row < matrix.Rows; row++)
        {
            rows.Set(row, matrix.Row(row));
        }

        return new LatentVectors(rows);
    }

    /// <summary>Keeps some vectors of one space, all of so many dimensions.</summary>
    internal static LatentVectors Of(IReadOnlyCollection<LatentVector> vectors, int dimensions)
    {
        var (rows, row) = (new ByteRows(vectors.Count, dimensions), 0);
        foreach (var vector in vectors)
        {
            rows.Set(row++, vector.Values);
        }

        return new LatentVectors(rows);
    }

    /// <summary>The cosine of a vector and one of these, from -1 to 1; 0 when either is zero.</summary>
    public float Similarity(LatentVector query, int index)
    {
        Check(query);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
        return Cosine(query.Values, index);
    }

    /// <summary>The cosines of a vector and all of these, in their order: a pass over memory, some milliseconds for a hundred thousand.</summary>
    /// <param name="query">A vector of the same space.</param>
    /// <param name="into">Where they go: <see cref="Count"/> numbers or more.</param>
    public void Similarities(LatentVector query, Span<float> into)
    {
        Check(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(into.Length, Count);
        var values = query.Values;
        for (var i = 0; i < Count; i++)
        {
            into[i] = Cosine(values, i);
        }
    }

    /// <summary>The direction of the mean of some of these, all at length one: what they have in common (Rocchio 1971, with the found alone).</summary>
    public LatentVector Mean(IEnumerable<int> indexes)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        var sum = new float[rows.Stride];
        foreach (var index in indexes)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
            rows.AddTo(sum, index, scales[index]);
        }

        return new LatentVector(sum);
    }

    // Rounding can carry a cosine over 1.
    private float Cosine(ReadOnlySpan<float> values, int index) => Math.Clamp(scales[index] * rows.Product(index, values), -1, 1);

    private void Check(LatentVector query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Values.Length != rows.Stride)
        {
            throw new ArgumentException("The vector is of another space.", nameof(query));
        }
    }
}
