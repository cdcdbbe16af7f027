using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>All that answers need of an article, to bytes and back.</summary>
internal sealed class ArticleCodec(Vocabulary vocabulary)
{
    private const int Parts = 4;

    public BytesRef Encode(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var sentences = annotated.Sentences.Select(SentenceRecord.Of).ToList();
        return ArticleValue.Pack(
            Written(writer => SummaryCodec.Write(writer, article)),
            Written(writer => DirectoryCodec.Write(writer, new DirectoryBuilder(annotated, sentences, vocabulary).Build())),
            Written(writer => SentenceCodec.Write(writer, sentences)),
            Written(writer => writer.LongText(article.Text)));
    }

    public IndexedArticle Decode(BytesRef value)
    {
        var parts = ArticleValue.Unpack(value, Parts);
        var (summary, references) = SummaryCodec.Read(new RecordReader(parts[0], vocabulary));
        return new IndexedArticle(
            summary, new RecordReader(parts[3], vocabulary).LongText(), references, DirectoryCodec.Read(new RecordReader(parts[1], vocabulary)), SentenceCodec.Read(new RecordReader(parts[2], vocabulary)));
    }

    /// <summary>The reference list alone.</summary>
    public IReadOnlyList<Reference> References(BytesRef value) => SummaryCodec.Read(new RecordReader(ArticleValue.Unpack(value, Parts)[0], vocabulary)).References;

    private byte[] Written(Action<RecordWriter> write)
    {
        var writer = new RecordWriter(vocabulary);
        write(writer);
        return writer.ToArray();
    }
}
