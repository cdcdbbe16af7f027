using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Makes the one Lucene document of an article.</summary>
internal sealed class ArticleDocument(Vocabulary vocabulary)
{
    private static readonly FieldType Concepts = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private static readonly FieldType Words = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly ArticleCodec articles = new(vocabulary);

    public Document Of(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var title = SearchedWords.Stems(article.Title);
        List<string> body = [.. title, .. SearchedWords.Stems(article.Text)];
        var grams = SearchedWords.Grams(SearchedWords.Forms(article.Title).Concat(SearchedWords.Forms(article.Text))).ToList();
        return
        [
            new StringField(IndexSchema.Id, article.Id.Value, Field.Store.NO),
            new BinaryDocValuesField(IndexSchema.Id, new BytesRef(article.Id.Value)),
            new Field(IndexSchema.Title, new WordTokenStream(title), Words),
            new NumericDocValuesField(IndexSchema.LengthOf(IndexSchema.Title), title.Count),
            new Field(IndexSchema.Body, new WordTokenStream(body), Words),
            new NumericDocValuesField(IndexSchema.LengthOf(IndexSchema.Body), body.Count),
            new Field(IndexSchema.Grams, new WordTokenStream(grams), Words),
            new NumericDocValuesField(IndexSchema.LengthOf(IndexSchema.Grams), grams.Count),
            new Field(IndexSchema.Concept, new ConceptTokenStream(ConceptStrength.Of(annotated)), Concepts),
            new BinaryDocValuesField(IndexSchema.Article, articles.Encode(annotated)),
        ];
    }
}
