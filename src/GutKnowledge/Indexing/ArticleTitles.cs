using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>The words of all titles that a reader sees, and how often the other articles use what an article is titled by.</summary>
internal sealed class ArticleTitles
{
    // A longer title is a sentence, which no other article says again.
    private const int LongestName = 3;

    // Of the articles that have another word of a name too, about so many mean the name by it. A round figure that ranks nearly as well as counting where the words stand side by side, for which places would have to be indexed.
    private const double TogetherForEachWord = 0.3;

    private readonly IndexReader reader;
    private readonly IBits? live;
    private readonly List<(string Stem, double Count)>[] words;

    public ArticleTitles(IndexReader reader)
    {
        this.reader = reader;
        live = MultiFields.GetLiveDocs(reader);
        words = [.. Enumerable.Range(0, reader.MaxDoc).Select(_ => new List<(string, double)>())];
        DocsEnum? postings = null;
        for (var terms = MultiFields.GetTerms(reader, IndexSchema.Title)?.GetEnumerator(); terms is not null && terms.MoveNext();)
        {
            var stem = terms.Term.Utf8ToString();
            postings = terms.Docs(live, postings, DocsFlags.FREQS);
            for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
            {
                words[doc].Add((stem, postings.Freq));
            }
        }
    }

    /// <summary>For each document, each stem of its title with how often it stands there.</summary>
    public IReadOnlyList<IReadOnlyList<(string Stem, double Count)>> Words => words;

    /// <summary>For each document how well known is what it is titled by: 0 where no other article speaks of it, 1 where all do, by the root of the logarithm, so that the well known differ little. What is common is more often what somebody has than what is rare.</summary>
    public float[] Renown()
    {
        var documents = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = Math.Log(1 + Math.Max(1, reader.NumDocs));
        return Array.ConvertAll(words, title =>
        {
            if (title.Count is 0 or > LongestName)
            {
                return 0f;
            }

            // The terms came in order, so equal titles are equal here.
            var name = string.Join(' ', title.Select(word => word.Stem));
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(known, name, out var isKnown);
            if (!isKnown)
            {
                count = Together([.. title.Select(word => documents.TryGetValue(word.Stem, out var list) ? list : documents[word.Stem] = Documents(word.Stem)).OrderBy(list => list.Length)]);
            }

            return (float)Math.Sqrt(Math.Log(1 + ((count - 1) * Math.Pow(TogetherForEachWord, title.Count - 1))) / all);
        });
    }

    private static int Together(int[][] lists) => lists[0].Count(doc => Array.TrueForAll(lists, list => Array.BinarySearch(list, doc) >= 0));

    private int[] Documents(string stem)
    {
        var found = new List<int>();
        var postings = MultiFields.GetTermDocsEnum(reader, live, IndexSchema.Body, new BytesRef(stem), DocsFlags.NONE);
        for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
        {
            found.Add(doc);
        }

        return [.. found];
    }
}
