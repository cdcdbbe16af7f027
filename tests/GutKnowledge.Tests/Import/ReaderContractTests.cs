using GutKnowledge.Articles;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

/// <summary>One page in three formats gives one article.</summary>
public sealed class ReaderContractTests
{
    private static Article Read(string extension) => ArticleFile.Read(Repository.Page("marsh-mint" + extension));

    public static TheoryData<string> Formats => [".txt", ".md", ".html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_page_gives_the_same_article_in_every_format(string extension)
    {
        var expected = Read(".txt");
        var article = Read(extension);

        article.Title.Should().Be(expected.Title);
        article.Text.Should().Be(expected.Text);
        article.Passages.Should().Equal(expected.Passages);
        article.References.Select(reference => reference.Text).Should().Equal(expected.References.Select(reference => reference.Text));
        article.References.Select(reference => reference.Number).Should().Equal(expected.References.Select(reference => reference.Number));
        article.RelatedPosts.Select(post => post with { Url = null }).Should().Equal(expected.RelatedPosts);
        article.Published.Should().Be(expected.Published);
        article.ReadingMinutes.Should().Be(expected.ReadingMinutes);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_title_and_the_line_with_the_day_are_no_text(string extension)
    {
        var article = Read(extension);

        article.Title.Should().Be("Does marsh mint tea settle the belly?");
        article.Published.Should().Be(new DateOnly(2022, 3, 9));
        article.ReadingMinutes.Should().Be(3);
        article.Text.Should().StartWith("Marsh mint is an invented herb").And.EndWith("so larger studies are needed.");
        article.Text.Should().NotContain("min read").And.NotContain(article.Title);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_related_post_is_never_part_of_the_body(string extension)
    {
        var article = Read(extension);

        article.RelatedPosts.Select(post => (post.Title, post.Published, post.ReadingMinutes)).Should().Equal(
            ("Ferrymen Who Sleep Well Also Digest Well, Survey Says", new DateOnly(2023, 4, 18), 5),
            ("Why Do Mill Wheels Hum?", new DateOnly(2023, 2, 2), 4),
            ("Barley Bread Feeds The Quiet Bacteria", new DateOnly(2023, 1, 30), 6));
        article.RelatedPosts[1].Teaser.Should().Be("The hum of a wheel is a matter of wood and water.");
        article.Text.Should().NotContainAny("Ferrymen Who", "wheel", "barley", "Cover Image", "Read More", "Also in Blog");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Page_furniture_is_no_text(string extension) =>
        Read(extension).Text.Should().NotContainAny("Leave a comment", "Tweet", "Home", "Herbs", "First!", "prize draw", "All rights", "never", "editor", "Riverside Blog");

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_list_keeps_its_lead_in(string extension)
    {
        var article = Read(extension);
        var items = article.Passages.Where(passage => passage.Kind == PassageKind.ListItem).ToList();

        items.Select(item => article[item.Span]).Should().Equal("a tight belly,", "noisy bowels,", "trouble after milk (such as whey drinks).");
        items.Should().OnlyContain(item => article[article.Passages[item.LeadIn!.Value].Span] == "Reasons that are given for drinking it include:");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void References_without_a_heading_are_found_at_the_end(string extension)
    {
        var article = Read(extension);

        article.References.Select(reference => (reference.Authors[0], reference.Year, reference.Number)).Should().Equal(("Alderwick", 2014, null), ("Brookshaw", 2018, null));
        article.References[0].Text.Should().Be("Alderwick, T. (2014). Marsh mint and the evening belly. Journal of Invented Herbs, 12(3), 41-48.");
    }

    [Fact]
    public void A_web_page_tells_the_address_the_author_and_where_the_cards_lead()
    {
        var article = Read(".html");

        article.Url.Should().Be("https://example.org/marsh-mint");
        article.Id.Value.Should().Be("https://example.org/marsh-mint");
        article.Author.Should().Be("Ada Fern");
        article.Publisher.Should().Be("Riverside Blog");
        article.RelatedPosts.Select(post => post.Url).Should().Equal("https://example.org/ferrymen", "https://example.org/wheels", "https://example.org/barley");
    }
}
