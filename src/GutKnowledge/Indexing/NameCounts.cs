using GutKnowledge.Answers;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Counts the articles of each name; letter case does not count, and of its spellings the ordinally first is shown. For one thread at a time.</summary>
internal sealed class NameCounts
{
    private const int Unseen = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, int Articles, int Last)> names = [];
    private int[] ofSegment = [];

    /// <summary>Begins a segment with so many names.</summary>
    public void Begin(long count)
    {
        ofSegment = new int[count];
        ofSegment.AsSpan().Fill(Unseen);
    }

    /// <summary>Counts a name of an article, once for each article.</summary>
    /// <param name="article">A number that no other article of any segment has; those of one article follow each other.</param>
    /// <param name="ordinal">The number of the name in the segment.</param>
    /// <param name="look">Reads the name.</param>
    public void Add(int article, long ordinal, Action<BytesRef> look)
    {
        ref var number = ref ofSegment[ordinal];
        if (number == Unseen)
        {
            var name = new BytesRef();
            look(name);
            number = Number(name.Utf8ToString());
        }

        var (shown, articles, last) = names[number];
        if (last != article)
        {
            names[number] = (shown, articles + 1, article);
        }
    }

    public IReadOnlyList<FacetCount<string>> Commonest(int most) =>
        [.. names.OrderByDescending(name => name.Articles).ThenBy(name => name.Name, StringComparer.Ordinal).Take(most).Select(name => new FacetCount<string>(name.Name, name.Articles))];

    private int Number(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers[name] = number = names.Count;
            names.Add((name, 0, Unseen));
        }
        else if (string.CompareOrdinal(name, names[number].Name) < 0)
        {
            names[number] = names[number] with { Name = name };
        }

        return number;
    }
}
