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
    private int[] ofOne = [];
    private int[] offsets = [];

    /// <summary>Sums over the asked things in their order, and the score without the free words.</summary>
    private readonly record struct Cover(double Weights, double Strengths, double Score);

    // What is wholly understood is scored by its concepts alone.
    private static readonly ScoreShares Alone = new(1);

    public void Begin(IReadOnlyList<AskedConcepts> asked)
    {
        groups = asked;
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

    public double Coverage(int number) => covers[number].Weights / groups.Count;

    public double Strength(int number) => covers[number].Strengths / groups.Count;

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
        var (weights, strengths) = (covers[before].Weights + groups[group].Coverage(code), covers[before].Strengths + groups[group].Strength(code));
        covers.Add(new Cover(weights, strengths, Alone.Score(weights / groups.Count, strengths / groups.Count, 0)));
        return covers.Count - 1;
    }
}
