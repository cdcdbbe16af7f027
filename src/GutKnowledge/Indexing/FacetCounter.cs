using System.Numerics;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>Counts what articles are like, segment by segment. For one question at a time.</summary>
internal sealed class FacetCounter(KnowledgeQuery query, Vocabulary vocabulary, ArticleFactsReader facts)
{
    private readonly IReadOnlySet<int>? asked = PassingArticles.Asked(query, vocabulary);
    private readonly SentenceFilter? ofSentences = SentenceFilter.Of(query.Filter);
    private readonly int[] concepts = new int[vocabulary.Concepts.Count];
    private readonly int[] wordings = new int[Enum.GetValues<Wording>().Length];
    private readonly int[] designs = new int[Enum.GetValues<StudyDesign>().Length];
    private readonly Dictionary<int, int> years = [];
    private readonly NameCounts publishers = new();
    private readonly NameCounts tags = new();
    private int total;

    /// <summary>Counts documents of a segment.</summary>
    public void Add(AtomicReader reader, IEnumerable<int> docs)
    {
        var days = reader.GetNumericDocValues(IndexSchema.Published);
        var ofPublishers = reader.GetSortedDocValues(IndexSchema.Publisher);
        var ofTags = reader.GetSortedSetDocValues(IndexSchema.Tag);
        publishers.Begin(ofPublishers?.ValueCount ?? 0);
        tags.Begin(ofTags?.ValueCount ?? 0);
        foreach (var doc in docs)
        {
            if (SegmentMetadata.Day(days, doc) is { } day)
            {
                years[day.Year] = years.GetValueOrDefault(day.Year) + 1;
            }

            if (ofPublishers?.GetOrd(doc) is { } publisher and >= 0)
            {
                publishers.Add(total, publisher, name => ofPublishers.LookupOrd(publisher, name));
            }

            if (ofTags is not null)
            {
                ofTags.SetDocument(doc);
                for (var tag = ofTags.NextOrd(); tag != SortedSetDocValues.NO_MORE_ORDS; tag = ofTags.NextOrd())
                {
                    var number = tag;
                    tags.Add(total, tag, name => ofTags.LookupOrd(number, name));
                }
            }

            AddContent(reader, doc);
            total++;
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="most">How many concepts, publishers and tags at the most.</param>
    public FacetCounts Counted(int most) => new(
        total,
        [
            .. Enumerable.Range(0, concepts.Length).Where(ordinal => concepts[ordinal] > 0).OrderByDescending(ordinal => concepts[ordinal]).ThenBy(ordinal => ordinal).Take(most)
                .Select(ordinal => new FacetCount<NamedConcept>(new NamedConcept(vocabulary.Concepts[ordinal].Id, vocabulary.Concepts[ordinal].Name), concepts[ordinal])),
        ],
        publishers.Commonest(most),
        tags.Commonest(most),
        [.. years.OrderByDescending(year => year.Key).Select(year => new FacetCount<int>(year.Key, year.Value))],
        [.. Enum.GetValues<Wording>().OrderDescending().Where(wording => wordings[(int)wording] > 0).Select(wording => new FacetCount<Wording>(wording, wordings[(int)wording]))],
        [
            .. Enum.GetValues<StudyDesign>().Where(design => designs[(int)design] > 0).OrderByDescending(design => designs[(int)design]).ThenBy(design => design)
                .Select(design => new FacetCount<StudyDesign>(design, designs[(int)design])),
        ]);

    private void AddContent(AtomicReader reader, int doc)
    {
        var article = facts.Of(reader, doc);
        foreach (var (ordinal, _) in article.Concepts)
        {
            concepts[ordinal]++;
        }

        var (spoken, cited) = (0, 0);
        foreach (var sentence in article.Sentences)
        {
            if (sentence.SpeaksOf(asked) && facts.Designs(reader, doc, sentence) is var mask
                && (ofSentences is null || ofSentences.AdmitsWording(sentence.Wording) && ofSentences.AdmitsCited(sentence.IsCited, mask)))
            {
                spoken |= 1 << (int)sentence.Wording;
                cited |= mask;
            }
        }

        AddBits(wordings, spoken);
        AddBits(designs, cited);
    }

    private static void AddBits(int[] counts, int mask)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            counts[BitOperations.TrailingZeroCount(mask)]++;
        }
    }
}
