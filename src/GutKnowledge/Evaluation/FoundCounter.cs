namespace GutKnowledge.Evaluation;

/// <summary>Counts what is wanted, what is found, and what is both.</summary>
internal sealed class FoundCounter
{
    private int wanted;
    private int found;
    private int right;

    public PrecisionRecall Result => new(new Ratio(right, found), new Ratio(right, wanted));

    public void Add(bool isWanted, bool isFound)
    {
        wanted += isWanted ? 1 : 0;
        found += isFound ? 1 : 0;
        right += isWanted && isFound ? 1 : 0;
    }
}
