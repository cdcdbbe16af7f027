namespace GutKnowledge.Evaluation;

/// <summary>How many of how many.</summary>
/// <param name="Hits">What was right.</param>
/// <param name="Total">What was counted.</param>
public readonly record struct Ratio(int Hits, int Total)
{
    /// <summary>The share, 0 to 1; 1 when nothing was counted.</summary>
    public double Value => Total == 0 ? 1 : (double)Hits / Total;
}

/// <summary>Precision and recall over all questions taken together (micro-averaged; van Rijsbergen, Information Retrieval, 1979).</summary>
/// <param name="Precision">Share of what was found that is expected.</param>
/// <param name="Recall">Share of what is expected that was found.</param>
public readonly record struct PrecisionRecall(Ratio Precision, Ratio Recall)
{
    /// <summary>The harmonic mean of the two; 0 when both are.</summary>
    public double F1 => Precision.Value + Recall.Value == 0 ? 0 : 2 * Precision.Value * Recall.Value / (Precision.Value + Recall.Value);
}
