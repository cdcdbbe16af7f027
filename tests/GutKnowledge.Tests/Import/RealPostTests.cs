using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Import;

/// <summary>A page that was saved from the web. It is no part of the project, so these tests skip where it is absent.</summary>
public sealed class RealPostTests
{
    private static readonly string File = Path.Combine(Repository.Root, "..", "shared", "posts", "000_bb6ed12a13521968.txt");

    private static Article Read()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "The saved post is not on this machine.");
        return TextArticleReader.Read(System.IO.File.ReadAllText(File), "post");
    }

    [Fact]
    public void The_saved_post_has_its_title_and_its_day()
    {
        var article = Read();

        article.Title.Should().Be("What is leaky gut syndrome?");
        article.Published.Should().Be(new DateOnly(2023, 7, 5));
        article.ReadingMinutes.Should().Be(2);
        article.Text.Should().NotContainAny("Leave a comment", "Read More", "min read");
    }

    [Fact]
    public void The_saved_post_has_three_cards()
    {
        var article = Read();

        article.RelatedPosts.Select(post => post.Published).Should().Equal(new DateOnly(2024, 7, 12), new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 21));
        article.RelatedPosts[0].Title.Should().Be("The Human Milk Oligosaccharide - 2'-Fucosyllactose (2'-FL) Prevents Intestinal Inflammation, Study Finds");
        article.RelatedPosts.Should().OnlyContain(post => !post.Title.Contains("Cover Image") && post.Teaser.Length > 50);
    }

    [Fact]
    public void The_saved_post_has_two_references_and_four_list_entries()
    {
        var article = Read();

        article.References.Select(reference => reference.Authors[0]).Should().Equal("Fasano", "Zmora");
        article.Passages.Where(passage => passage.Kind == PassageKind.ListItem).Should().HaveCount(4).And.OnlyContain(item => item.LeadIn != null);
    }
}
