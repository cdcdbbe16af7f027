using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Indexing;

public sealed class ArticleCodecTests
{
    private static readonly ArticleCodec Codec = new(Vocabulary.Default);

    [Fact]
    public void An_article_comes_back_as_it_was_put()
    {
        foreach (var article in SampleArticles.Read().Take(5))
        {
            var annotated = new Annotator(Vocabulary.Default).Annotate(article);
            var sentences = annotated.Sentences.Select(SentenceRecord.Of).ToList();

            var read = Codec.Decode(Codec.Encode(annotated));

            read.Summary.Should().Be(ArticleSummary.Of(article));
            read.Text.ToString().Should().Be(article.Text);
            read.References.Should().BeEquivalentTo(article.References);
            read.Sentences.Should().BeEquivalentTo(sentences, options => options.WithStrictOrdering());
            read.Directory.Should().BeEquivalentTo(new DirectoryBuilder(annotated, sentences, Vocabulary.Default).Build(), options => options.WithStrictOrdering().ComparingByMembers<UnitEntry>().ComparingByMembers<ClaimEntry>());
        }
    }
}
