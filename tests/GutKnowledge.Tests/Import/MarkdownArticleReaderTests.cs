using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class MarkdownArticleReaderTests
{
    private static Article Read(string markdown) => MarkdownArticleReader.Read(markdown, "sample");

    private static ArticleFormatException Refused(string markdown) =>
        FluentActions.Invoking(() => Read(markdown)).Should().Throw<ArticleFormatException>().Which;

    private static IEnumerable<string> Parts(Article article) => article.Passages.Select(passage => $"{passage.Kind}: {article[passage.Span]}");

    [Fact]
    public void Front_matter_gives_the_metadata()
    {
        var article = Read("""
            ---
            # A comment is no key.
            title: "Millet: a grain"
            url: https://example.org/millet
            published: 2026-02-11
            updated: 2026-03-01T23:30:00-08:00
            author: [Ada Fern, Bo Reed]
            publisher: Riverside
            sells:
              - millet flour
              - bowls
            tags: grain, bowls
            description: ignored
            weight: { unknown: [1, 2] }
            ---
            Millet is eaten.
            """);

        article.Should().BeEquivalentTo(new
        {
            Title = "Millet: a grain",
            Url = "https://example.org/millet",
            Published = new DateOnly(2026, 2, 11),
            Updated = new DateOnly(2026, 3, 1),
            Author = "Ada Fern, Bo Reed",
            Publisher = "Riverside",
            Text = "Millet is eaten.",
        });
        article.Sells.Should().Equal("millet flour", "bowls");
        article.Tags.Should().Equal("grain", "bowls");
    }

    [Fact]
    public void References_in_the_front_matter_are_texts_or_maps()
    {
        var article = Read("""
            ---
            title: Millet
            references:
              - "Fenn R. Millet and sleep. Journal of Bowls. 2011;3(1):5-9."
              - text: "Tarrow, L. (2015). Millet at noon. Journal of Bowls, 4(2), 11-19."
                doi: 10.1234/bowls.15
            ---
            Millet is eaten.
            """);

        article.References.Select(reference => (reference.Authors[0], reference.Doi?.Value)).Should().Equal(("Fenn", null), ("Tarrow", "10.1234/bowls.15"));
    }

    [Theory]
    [InlineData("published", "next Tuesday")]
    [InlineData("updated", "2026-13-40")]
    public void A_day_that_is_none_is_refused_with_key_line_and_value(string key, string value)
    {
        var refused = Refused($"---\ntitle: Millet\n{key}: {value}\n---\nText.");

        refused.Line.Should().Be(3);
        refused.Reason.Should().Be($"the front matter's '{key}' is not a date: '{value}'.");
        refused.Message.Should().StartWith("sample(3): ");
    }

    [Theory]
    [InlineData("---\ntitle: Millet\ntags: [a, b\n---\nText.", 3, 4)]
    [InlineData("---\ntitle: \"Millet\n---\nText.", 2, 3)]
    [InlineData("---\ntitle: a: b\n---\nText.", 2, 2)]
    [InlineData("---\n- title: list\n---\nText.", 2, 2)]
    [InlineData("---\ntitle: Millet\nauthor: *who\n---\nText.", 3, 3)]
    [InlineData("---\ntitle: never closed\nText.", 1, 1)]
    [InlineData("---\ntitle: [a, b]\n---\nText.", 2, 2)]
    public void A_broken_front_matter_is_refused_with_its_line(string markdown, int first, int last)
    {
        var refused = Refused(markdown);

        refused.Line.Should().BeInRange(first, last);
        refused.Message.Should().NotContain("\n");
        refused.Reason.Should().Contain("front matter");
    }

    [Fact]
    public void Empty_values_and_an_empty_front_matter_say_nothing()
    {
        Read("---\ntitle: Millet\npublished:\ntags:\nauthor: ~\n---\nText.").Should().BeEquivalentTo(new { Published = (DateOnly?)null, Author = (string?)null, Tags = Array.Empty<string>() });
        Read("---\n---\n# Millet\n\nText.").Title.Should().Be("Millet");
    }

    [Fact]
    public void A_rule_in_the_first_line_is_no_front_matter() => Read("---\n\n# Millet\n\nText.").Text.Should().Be("Text.");

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title()
    {
        var article = Read("# Millet\n\nJuly 05, 2023 2 min read\n\n# Millet\n\nText.\n\n## How it grows\n\nSlowly.");

        article.Title.Should().Be("Millet");
        article.Published.Should().Be(new DateOnly(2023, 7, 5));
        article.ReadingMinutes.Should().Be(2);
        Parts(article).Should().Equal("Paragraph: Text.", "Heading: How it grows", "Paragraph: Slowly.");
    }

    [Fact]
    public void Every_block_is_kept()
    {
        var article = Read("""
            # Millet

            Foods include:

            - one
              - nested
            - two

              more of two
            3. three

            > quoted *words*

            | grain | days |
            |-------|------|
            | oat   | 3    |

                code block

            ```
            fenced
            ```

            <!-- gone -->
            A line with `code`, <https://example.org> and a [study](https://doi.org/10.1/x).
            """);

        Parts(article).Should().Equal(
            "Paragraph: Foods include:", "ListItem: one", "ListItem: nested", "ListItem: two", "Paragraph: more of two", "ListItem: three", "Paragraph: quoted words",
            "Paragraph: grain | days", "Paragraph: oat | 3", "Paragraph: code block", "Paragraph: fenced",
            "Paragraph: A line with code, https://example.org and a study.");
    }

    [Theory]
    [InlineData("The lining leaks.<sup>1</sup> More.", "The lining leaks.[1] More.")]
    [InlineData("The lining <sup>2, 3</sup> leaks.", "The lining[2, 3] leaks.")]
    [InlineData("The lining<sup>(4)</sup> leaks.", "The lining[4] leaks.")]
    [InlineData("The lining<sup>1-3</sup> leaks.", "The lining[1-3] leaks.")]
    [InlineData("About 10<sup>6</sup> cells in a cm<sup>3</sup> of H<sub>2</sub>O.", "About 10⁶ cells in a cm³ of H2O.")]
    [InlineData("On the 1<sup>st</sup> day.", "On the 1st day.")]
    [InlineData("A number [1] and (2).", "A number [1] and (2).")]
    [InlineData("If p < 0.05 and <textarea> opens.", "If p < 0.05 and <textarea> opens.")]
    public void Raised_numbers_are_markers_only_behind_words(string markdown, string text) => Read("# Millet\n\n" + markdown).Text.Should().Be(text);

    [Fact]
    public void A_footnote_becomes_a_numbered_reference_that_its_marker_is_linked_to()
    {
        var article = Read("# Millet\n\nMillet helps.[^a] It grows.[^b]\n\n[^a]: Fenn R. Millet and sleep. Journal of Bowls. 2011;3(1):5-9.\n[^b]: A talk with a *miller*.\n");

        article.Text.Should().Be("Millet helps.[1] It grows.[2]");
        article.References.Select(reference => (reference.Number, reference.Text)).Should().Equal((1, "Fenn R. Millet and sleep. Journal of Bowls. 2011;3(1):5-9."), (2, "A talk with a miller."));
        article.LinkedCitations.Select(citation => (article[citation.Span], citation.Support, citation.References[0])).Should().Equal(("[1]", Support.LinkedMarker, 0), ("[2]", Support.LinkedMarker, 1));
    }

    [Fact]
    public void An_ordered_reference_list_keeps_its_numbers()
    {
        var article = Read("# Millet\n\nText.\n\n## References\n\n3. Fenn R. Millet and sleep. Journal of Bowls. 2011;3(1):5-9.\n4. A leaflet.\n");

        article.Text.Should().Be("Text.");
        article.References.Select(reference => reference.Number).Should().Equal(3, 4);
        article.References[1].Text.Should().Be("A leaflet.");
    }

    [Theory]
    [InlineData("## Sources\n\n- First leaflet.\n- Second leaflet.\n")]
    [InlineData("**References**\n\nFirst leaflet.\n\nSecond leaflet.\n")]
    [InlineData("### Bibliography:\n\n* First leaflet.\n\n* Second leaflet.\n")]
    public void A_list_without_numbers_has_none(string section)
    {
        var article = Read("# Millet\n\nText.\n\n" + section);

        article.Text.Should().Be("Text.");
        article.References.Select(reference => (reference.Number, reference.Text)).Should().Equal((null, "First leaflet."), (null, "Second leaflet."));
    }

    [Fact]
    public void Text_behind_the_reference_list_stays_text()
    {
        var article = Read("# Millet\n\nText.\n\n## References\n\n1. A leaflet.\n2. A talk.\n\nThis article is no advice.\n\n## About us\n\nWe mill.");

        article.References.Should().HaveCount(2);
        Parts(article).Should().Equal("Paragraph: Text.", "Paragraph: This article is no advice.", "Heading: About us", "Paragraph: We mill.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: Millet\n---\n")]
    [InlineData("# Millet")]
    public void A_file_without_text_is_refused(string markdown) => Refused(markdown).Reason.Should().NotBeEmpty();

    [Fact]
    public void Nesting_without_end_is_refused() => Refused("# Millet\n\n" + new string('>', 50_000) + "x").Reason.Should().Be("the Markdown is nested too deep.");
}
