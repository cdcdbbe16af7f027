namespace GutKnowledge.Latent;

/// <summary>What an occurrence of a term counts: (1 + ln tf) · ln(1 + N/df), one of the weights of Salton and Buckley (Information Processing and Management 24(5):513, 1988).</summary>
internal static class TermWeight
{
    /// <summary>1 + ln tf: the second time says less than the first. Less than once counts as what it is.</summary>
    public static float OfCount(double count) => count < 1 ? (float)count : 1 + (float)Math.Log(count);

    /// <summary>ln(1 + N/df): a rare term says more.</summary>
    public static float OfRarity(int documents, int documentsWithTerm) => (float)Math.Log(1 + ((double)documents / documentsWithTerm));
}
