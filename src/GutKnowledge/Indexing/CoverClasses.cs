using GutKnowledge.Search;

namespace GutKnowledge.Indexing;

/// <summary>
/// What articles cover of all asked things, numbered: thousands of articles cover the same, and are scored once. 0 is an article that covers nothing.
/// To be used by one thread for one question at a time, then cleared.
/// </summary>
internal sealed class CoverClasses
{
    private readonly Dictionary<(int Class, int Group, int Code), int> numbers = [];
    private readonly List<Cover> covers = [];
    private IReadOnlyList<AskedConcepts> groups = [];
    private double[] weights = [];
    private int[] ofOne = [];
    private int[] offsets = [];

    /// <summary>Weighted sums over the asked things in their order, and the score without the free words.</summary>
    private readonly record struct Cover(double Coverage, double Strength, double Score);

    // What is wholly understood is scored by its concepts alone.
    private static readonly ScoreShares Alone = new(1);

    /// <param name="asked">The asked things.</param>
    /// <param name="weightOf">What each counts for; they add up to 1.</param>
    public void Begin(IReadOnlyList<AskedConcepts> asked, double[] weightOf)
    {
        (groups, weights) = (asked, weightOf);
        numbers.Clear();
        covers.Clear();
        covers.Add(default);
        if (offsets.Length < asked.Count)
        {
            offsets = new int[asked.Count];
        }

        var codes = 0;
        for (var group = 0; group < asked.Count; group++)
        {
            offsets[group] = codes;
            codes += asked[group].CodeCount;
        }

        if (ofOne.Length < codes)
        {
            ofOne = new int[codes];
        }

        ofOne.AsSpan(0, codes).Clear();
    }

    /// <summary>Greater than any number.</summary>
    public int Count => covers.Count;

    public double Coverage(int number) => covers[number].Coverage;

    public double Strength(int number) => covers[number].Strength;

    /// <summary>The score of an article in which no free word stands.</summary>
    public double Score(int number) => covers[number].Score;

    /// <summary>What an article covers that covered <paramref name="before"/> of the earlier groups.</summary>
    public int Add(int before, int group, int code)
    {
        if (before != 0)
        {
            return numbers.TryGetValue((before, group, code), out var number) ? number : numbers[(before, group, code)] = Make(before, group, code);
        }

        ref var one = ref ofOne[offsets[group] + code];
        return one != 0 ? one : one = Make(0, group, code);
    }

    private int Make(int before, int group, int code)
    {
        var weight = weights[group];
        var (coverage, strength) = (covers[before].Coverage + (weight * groups[group].Coverage(code)), covers[before].Strength + (weight * groups[group].Strength(code)));
        covers.Add(new Cover(coverage, strength, Alone.Score(coverage, strength, 0)));
        return covers.Count - 1;
    }
}
