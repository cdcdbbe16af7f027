using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>What filters, counts and likenesses need of an article, without its text. What its sentences say is put together where wording and cited works are the same.</summary>
/// <param name="Concepts">The positions of the concepts that it speaks of as present, and how strongly.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record ArticleFacts(IReadOnlyList<(int Ordinal, int Strength)> Concepts, IReadOnlyList<SentenceFacts> Sentences)
{
    public static byte[] Encode(AnnotatedArticle annotated, IReadOnlyDictionary<ConceptId, int> strengths, Vocabulary vocabulary)
    {
        var writer = new RecordWriter(vocabulary);
        writer.List([.. strengths.Select(pair => (Ordinal: vocabulary.Ordinal(pair.Key), Strength: pair.Value)).OrderBy(pair => pair.Ordinal)], pair =>
        {
            writer.Number(pair.Ordinal);
            writer.Number(pair.Strength);
        });
        writer.List(SentenceFacts.Of(annotated, vocabulary), sentence =>
        {
            writer.Number((int)sentence.Wording);
            writer.Number(sentence.IsCited ? 1 : 0);
            writer.List(sentence.References, writer.Number);
            writer.List(sentence.Concepts, writer.Number);
        });
        return writer.ToArray();
    }

    public static ArticleFacts Decode(BytesRef bytes, Vocabulary vocabulary)
    {
        var reader = new RecordReader(bytes, vocabulary);
        return new ArticleFacts(
            reader.List(r => (r.Number(), r.Number())),
            reader.List(r => new SentenceFacts((Wording)r.Number(), r.Number() > 0, r.List(x => x.Number()), r.List(x => x.Number()))));
    }
}

/// <summary>What sentences of an article have in common.</summary>
/// <param name="Wording">How surely they speak.</param>
/// <param name="IsCited">Whether they point at a work.</param>
/// <param name="References">The entries of the reference list that they cite.</param>
/// <param name="Concepts">The positions of the concepts that one of them speaks of as present or makes a claim of.</param>
internal sealed record SentenceFacts(Wording Wording, bool IsCited, int[] References, int[] Concepts)
{
    /// <summary>The designs of the cited works, as <see cref="Search.SentenceFilter.MaskOf"/> puts them; null until somebody found them out. Two threads may; both are right.</summary>
    public int? Designs { get; set; }

    /// <summary>Whether a sentence speaks of one of the concepts; null asks for none.</summary>
    public bool SpeaksOf(IReadOnlySet<int>? asked) => asked is null || Array.Exists(Concepts, asked.Contains);

    public static IReadOnlyList<SentenceFacts> Of(AnnotatedArticle annotated, Vocabulary vocabulary)
    {
        var alike = new Dictionary<(Wording, bool, string), (AnnotatedSentence First, int[] References, SortedSet<int> Concepts)>();
        foreach (var sentence in annotated.Sentences.Where(sentence => annotated.Article.Passages[sentence.Passage].Kind != Articles.PassageKind.Heading))
        {
            int[] references = [.. sentence.Citations.SelectMany(citation => citation.References).Distinct().Order()];
            var key = (sentence.Wording, sentence.Support.PointsAtWork(), string.Join(' ', references));
            if (!alike.TryGetValue(key, out var facts))
            {
                alike[key] = facts = (sentence, references, []);
            }

            var present = sentence.Mentions.Where(mention => mention.CountsAsPresent).SelectMany(mention => mention.Concepts);
            facts.Concepts.UnionWith(present.Concat(sentence.Claims.SelectMany(claim => claim.Subject.Concepts.Concat(claim.Object.Concepts))).Select(vocabulary.Ordinal));
        }

        return [.. alike.Values.Select(facts => new SentenceFacts(facts.First.Wording, facts.First.Support.PointsAtWork(), facts.References, [.. facts.Concepts]))];
    }
}
