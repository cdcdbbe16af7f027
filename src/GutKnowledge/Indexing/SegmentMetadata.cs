using System.Collections;
using GutKnowledge.Articles;
using GutKnowledge.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Day of publication, publisher and tags of the articles of a segment, in Lucene's columns.</summary>
internal static class SegmentMetadata
{
    // Lucene's columns of names take 32 KB at the most; nobody tells names apart by what stands behind so many characters.
    private const int LongestName = 1000;

    /// <summary>The fields of an article.</summary>
    public static IEnumerable<IIndexableField> Fields(Article article)
    {
        yield return new NumericDocValuesField(IndexSchema.Published, article.Published is { } day ? day.DayNumber + 1 : 0);
        if (!string.IsNullOrWhiteSpace(article.Publisher))
        {
            yield return new SortedDocValuesField(IndexSchema.Publisher, new BytesRef(Cut(article.Publisher)));
        }

        foreach (var tag in article.Tags.Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(Cut).Distinct(StringComparer.Ordinal))
        {
            yield return new SortedSetDocValuesField(IndexSchema.Tag, new BytesRef(tag));
        }
    }

    /// <summary>Tells for the documents of a segment whether their metadata pass.</summary>
    public static Func<int, bool> Filter(AtomicReader reader, ArticleFilter filter)
    {
        var tests = new List<Func<int, bool>>();
        if (filter.PublishedFrom is not null || filter.PublishedTo is not null)
        {
            var (first, last) = (filter.PublishedFrom ?? DateOnly.MinValue, filter.PublishedTo ?? DateOnly.MaxValue);
            var days = reader.GetNumericDocValues(IndexSchema.Published);
            tests.Add(doc => Day(days, doc) is { } day && day >= first && day <= last);
        }

        if (filter.Publishers.Count > 0)
        {
            tests.Add(Publishers(reader, filter.Publishers));
        }

        if (filter.Tags.Count > 0)
        {
            tests.Add(Tags(reader, filter.Tags));
        }

        return doc => tests.TrueForAll(test => test(doc));
    }

    /// <summary>A day of publication of the column.</summary>
    public static DateOnly? Day(NumericDocValues? days, int doc) => days?.Get(doc) is { } number and > 0 ? DateOnly.FromDayNumber((int)number - 1) : null;

    private static string Cut(string name) => name.Trim() is { Length: > LongestName } longName ? longName[..LongestName] : name.Trim();

    private static Func<int, bool> Publishers(AtomicReader reader, IReadOnlyList<string> wanted)
    {
        var names = reader.GetSortedDocValues(IndexSchema.Publisher);
        if (names is null)
        {
            return _ => false;
        }

        var isWanted = Wanted(names.ValueCount, (number, name) => names.LookupOrd((int)number, name), wanted);
        return doc => names.GetOrd(doc) is var number and >= 0 && isWanted[number];
    }

    private static Func<int, bool> Tags(AtomicReader reader, IReadOnlyList<string> wanted)
    {
        var names = reader.GetSortedSetDocValues(IndexSchema.Tag);
        if (names is null)
        {
            return _ => false;
        }

        var isWanted = Wanted(names.ValueCount, names.LookupOrd, wanted);
        return doc =>
        {
            names.SetDocument(doc);
            for (var number = names.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = names.NextOrd())
            {
                if (isWanted[(int)number])
                {
                    return true;
                }
            }

            return false;
        };
    }

    private static BitArray Wanted(long count, Action<long, BytesRef> look, IReadOnlyList<string> wanted)
    {
        var cut = wanted.Select(Cut).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (isWanted, name) = (new BitArray((int)count), new BytesRef());
        for (var number = 0; number < count; number++)
        {
            look(number, name);
            isWanted[number] = cut.Contains(name.Utf8ToString());
        }

        return isWanted;
    }
}
