using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Makes the one Lucene document of an article.</summary>
internal sealed class ArticleDocument(Vocabulary vocabulary)
{
    private static readonly FieldType Concepts = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private static readonly FieldType Words = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly EvidenceCodec evidence = new(vocabulary);
    private readonly ArticleRecordCodec records = new(vocabulary);

    public Document Of(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        return
        [
            new StringField(IndexSchema.Id, article.Id.Value, Field.Store.NO),
            new BinaryDocValuesField(IndexSchema.Id, new BytesRef(article.Id.Value)),
            new Field(IndexSchema.Title, article.Title, Words),
            new Field(IndexSchema.Headings, string.Join('\n', article.Passages.Where(p => p.Kind == PassageKind.Heading).Select(p => article[p.Span])), Words),
            new Field(IndexSchema.Body, article.Title + "\n" + article.Text, Words),
            new Field(IndexSchema.Concept, new ConceptTokenStream(ConceptStrength.Of(annotated)), Concepts),
            new BinaryDocValuesField(IndexSchema.Article, ArticleValue.Pack(records.Encode(article), evidence.Encode(annotated), Encoding.UTF8.GetBytes(article.Text))),
        ];
    }
}
