using GutKnowledge.Articles;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class BundledArticleTests
{
    public static TheoryData<string> Files => [.. Repository.BundledArticles()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bundled_article_is_read_whole(string file)
    {
        var article = ArticleFile.Read(file);

        article.Title.Should().NotBeNullOrWhiteSpace();
        article.Published.Should().NotBeNull();
        article.Author.Should().BeOneOf("GutKnowledge editors", "Editorial team");
        article.Tags.Should().HaveCountGreaterThan(2);
        article.References.Count.Should().Match(count => count == 0 || count >= 3, "an article cites well or not at all");
        article.Passages.Should().HaveCountGreaterThan(10).And.OnlyContain(passage => article[passage.Span].Trim().Length > 0);
        article.Passages.Should().Contain(passage => passage.Kind == PassageKind.Heading).And.Contain(passage => passage.LeadIn != null);
        article.RelatedPosts.Should().BeEmpty();
        article.Text.Should().NotContainAny("<sup>", "**", "](", "## ");
    }

    [Fact]
    public void Every_article_file_is_bundled() => Repository.BundledArticles().Should().HaveCount(60);
}
