using System.Collections.Concurrent;
using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>A number of 24 bits for the family of a word, the same in every process: FNV-1a (Fowler, Noll, Vo) of its characters, folded. Two families of one article share a number once in some hundred articles. Thread-safe.</summary>
internal static class FamilyNumber
{
    /// <summary>The number of what has no family: a stop word.</summary>
    public const int None = -1;

    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private const int Bits = 24;
    private const int MostKept = 100_000;

    private static readonly ConcurrentDictionary<string, int> Known = new(StringComparer.Ordinal);

    /// <summary>The number for a folded form, or <see cref="None"/>.</summary>
    public static int Of(string form)
    {
        if (Known.TryGetValue(form, out var known))
        {
            return known;
        }

        var number = StopWords.Contain(form) ? None : OfFamily(WordFamilies.OfLay(form));
        if (Known.Count < MostKept)
        {
            Known.TryAdd(form, number);
        }

        return number;
    }

    /// <summary>The number of a family.</summary>
    public static int OfFamily(string family)
    {
        var hash = Basis;
        foreach (var c in family)
        {
            hash = (hash ^ c) * Prime;
        }

        return (int)((hash >> Bits) ^ (hash & ((1 << Bits) - 1)));
    }
}
