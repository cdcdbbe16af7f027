using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>The articles of one segment that cover something of what is asked. The arrays are kept from question to question. For one thread at a time.</summary>
internal sealed class SegmentCover
{
    private int[] codes = [];
    private int[] inGroup = [];
    private int[] classOf = [];
    private int[] docs = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The documents, in no order.</summary>
    public ReadOnlySpan<int> Docs => docs.AsSpan(0, Count);

    /// <summary>What a document covers, as <see cref="CoverClasses"/> numbers it.</summary>
    public int ClassOf(int doc) => classOf[doc];

    /// <summary>Reads the postings of all groups. <see cref="Clear"/> must follow before the next segment.</summary>
    public void Fill(AtomicReader reader, ConceptPostings postings, IReadOnlyList<AskedConcepts> groups, CoverClasses classes)
    {
        if (classOf.Length < reader.MaxDoc)
        {
            (codes, inGroup, classOf, docs) = (new int[reader.MaxDoc], new int[reader.MaxDoc], new int[reader.MaxDoc], new int[reader.MaxDoc]);
        }

        Count = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            Fill(reader, postings, groups[group], group, classes);
        }

        if (reader.LiveDocs is { } live)
        {
            Keep(live.Get);
        }
    }

    /// <summary>Leaves the other documents out.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        var kept = 0;
        foreach (var doc in Docs)
        {
            if (isWanted(doc))
            {
                docs[kept++] = doc;
            }
            else
            {
                classOf[doc] = 0;
            }
        }

        Count = kept;
    }

    public void Clear()
    {
        foreach (var doc in Docs)
        {
            classOf[doc] = 0;
        }

        Count = 0;
    }

    private void Fill(AtomicReader reader, ConceptPostings postings, AskedConcepts asked, int group, CoverClasses classes)
    {
        var found = 0;
        foreach (var (ordinal, codeOf) in asked.Members)
        {
            var list = postings.Of(reader, ordinal);
            var strengths = list.Strengths;
            for (var i = 0; i < list.Docs.Length; i++)
            {
                ref var code = ref codes[list.Docs[i]];
                if (code == 0)
                {
                    inGroup[found++] = list.Docs[i];
                    code = codeOf[strengths[i]];
                }
                else
                {
                    code = asked.Join(code, codeOf[strengths[i]]);
                }
            }
        }

        for (var i = 0; i < found; i++)
        {
            var doc = inGroup[i];
            if (classOf[doc] == 0)
            {
                docs[Count++] = doc;
            }

            classOf[doc] = classes.Add(classOf[doc], group, codes[doc]);
            codes[doc] = 0;
        }
    }
}
