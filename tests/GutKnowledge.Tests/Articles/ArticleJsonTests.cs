using System.Text;
using CsCheck;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Articles;

public sealed class ArticleJsonTests
{
    [Fact]
    public void An_article_comes_back_as_it_went()
    {
        var builder = new ArticleBuilder("key")
        {
            Title = "Herbs \"and\" <oats>",
            Published = new DateOnly(2023, 7, 5),
            Updated = new DateOnly(2024, 1, 2),
            ReadingMinutes = 3,
            Author = "Ada Fern",
            Publisher = "The Kitchen",
            Url = "https://example.org/a?b=c&d",
            Tags = ["a", "b"],
            Sells = ["oats"],
        };
        builder.AddReference(Reference.Parse("1. Marsh AB. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52. doi:10.1000/herb.1. PMID: 12345678"))
            .AddHeading(2, "A heading").AddParagraph("Herbs help 🥣 [1], they say:").AddListItem("mint").AddRelatedPost(new RelatedPost("Other", new DateOnly(2022, 1, 1), 4, "Teaser", "https://example.org/o"));
        builder.LinkMarker("mint", 0).Should().BeTrue();
        var article = builder.Build();

        var read = ArticleJson.Read(ArticleJson.Write(article), "key");

        read.Should().BeEquivalentTo(article);
        ArticleJson.Write(read).Should().Equal(ArticleJson.Write(article));
    }

    [Fact]
    public void Any_text_comes_back_as_it_went() => AnyText.Gen.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
        text =>
        {
            // A lone surrogate is no character and cannot be written as UTF-8.
            var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            if (string.IsNullOrWhiteSpace(sound))
            {
                return true;
            }

            var article = Make.Titled("key", "T", sound, "- " + sound);
            var read = ArticleJson.Read(ArticleJson.Write(article), "key");
            return read.Text == article.Text && read.Passages.SequenceEqual(article.Passages) && read.Title == article.Title;
        },
        iter: 3_000);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"id":"a","title":"b"}""")]
    [InlineData("""{"id":" ","title":"b","text":"c"}""")]
    [InlineData("[]")]
    public void Broken_JSON_is_refused_by_name(string json)
    {
        var read = () => ArticleJson.Read(Encoding.UTF8.GetBytes(json), "broken.json");

        read.Should().Throw<ArticleFormatException>().WithMessage("broken.json*");
    }
}
