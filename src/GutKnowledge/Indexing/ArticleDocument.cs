using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Makes the one Lucene document of an article.</summary>
/// <param name="vocabulary">The concepts.</param>
/// <param name="hasPieces">Whether pieces of words are indexed, see <see cref="KnowledgeBaseOptions.WordPieces"/>.</param>
internal sealed class ArticleDocument(Vocabulary vocabulary, bool hasPieces = true)
{
    private static readonly FieldType Concepts = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private static readonly FieldType Words = new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly ArticleCodec articles = new(vocabulary);

    public Document Of(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var title = SearchedWords.Stems(article.Title);
        List<string> body = [.. title, .. SearchedWords.Stems(article.Text)];
        var strengths = ConceptStrength.Of(annotated);
        Document document =
        [
            new StringField(IndexSchema.Id, article.Id.Value, Field.Store.NO),
            new BinaryDocValuesField(IndexSchema.Id, new BytesRef(article.Id.Value)),
            new Field(IndexSchema.Title, new WordTokenStream(title), Words),
            new BinaryDocValuesField(IndexSchema.Title, new BytesRef(article.Title)),
            new NumericDocValuesField(IndexSchema.LengthOf(IndexSchema.Title), title.Count),
            new Field(IndexSchema.Body, new WordTokenStream(body), Words),
            new NumericDocValuesField(IndexSchema.LengthOf(IndexSchema.Body), body.Count),
            new Field(IndexSchema.Concept, new ConceptTokenStream(strengths), Concepts),
            new BinaryDocValuesField(IndexSchema.Article, articles.Encode(annotated)),
            new BinaryDocValuesField(IndexSchema.Facts, new BytesRef(ArticleFacts.Encode(annotated, strengths, vocabulary))),
            .. SegmentMetadata.Fields(article),
        ];
        if (hasPieces)
        {
            var pieces = SearchedWords.Grams(SearchedWords.Forms(article.Title).Concat(SearchedWords.Forms(article.Text))).ToList();
            document.Add(new Field(IndexSchema.Grams, new WordTokenStream(pieces), Words));
            document.Add(new NumericDocValuesField(IndexSchema.LengthOf(IndexSchema.Grams), pieces.Count));
        }

        return document;
    }
}
