namespace GutKnowledge.Latent;

/// <summary>Which term weighs how much in which document, by terms. Each document's weights have the length one, unless it has none.</summary>
internal sealed class TermDocumentMatrix
{
    private readonly int[] starts;
    private readonly int[] documents;
    private readonly float[] weights;

    /// <param name="documentCount">How many documents there are.</param>
    /// <param name="starts">Where each term's documents begin, and where the last term's end.</param>
    /// <param name="documents">The documents of all terms.</param>
    /// <param name="weights">The weight of each; they are divided by the length of the document's weights here, in place.</param>
    public TermDocumentMatrix(int documentCount, int[] starts, int[] documents, float[] weights)
    {
        (DocumentCount, this.starts, this.documents, this.weights) = (documentCount, starts, documents, weights);
        var squares = new double[documentCount];
        for (var i = 0; i < weights.Length; i++)
        {
            squares[documents[i]] += (double)weights[i] * weights[i];
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(weights[i] / Math.Sqrt(squares[documents[i]]));
        }
    }

    public int DocumentCount { get; }

    public int TermCount => starts.Length - 1;

    /// <summary>Each term becomes the weighted sum of its documents.</summary>
    public void SumToTerms(RowMatrix fromDocuments, RowMatrix toTerms)
    {
        toTerms.Clear();
        for (var term = 0; term < TermCount; term++)
        {
            for (var i = starts[term]; i < starts[term + 1]; i++)
            {
                toTerms.AddScaled(term, fromDocuments.Row(documents[i]), weights[i]);
            }
        }
    }

    /// <summary>Each document becomes the weighted sum of its terms.</summary>
    public void SumToDocuments(RowMatrix fromTerms, RowMatrix toDocuments)
    {
        toDocuments.Clear();
        for (var term = 0; term < TermCount; term++)
        {
            for (var i = starts[term]; i < starts[term + 1]; i++)
            {
                toDocuments.AddScaled(documents[i], fromTerms.Row(term), weights[i]);
            }
        }
    }
}
