using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GutKnowledge.Tests.Hostile;

/// <summary>An article's words are text in an answer's Markdown, whatever they look like: no tag, no link but the article's own, no table, list or heading.</summary>
public sealed class MarkupInAnswersTests
{
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().UseEmphasisExtras().UseTaskLists().UseGenericAttributes().Build();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("&lt;script&gt;")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](http://a.example/pixel.gif)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)")]
    [InlineData("`code`")]
    [InlineData("```\ncode\n```")]
    [InlineData("a\n| b | c |\n|---|---|\n| d | e |")]
    [InlineData("a\n===")]
    [InlineData("a\n---\n# b")]
    [InlineData("a\n\n    code")]
    [InlineData("a\n1. b\n- c\n> d")]
    [InlineData("*a* **b** ~~c~~ _d_ ==e== ++f++")]
    [InlineData("[^1]\n\n[^1]: note")]
    [InlineData("{#id .class onclick=x}")]
    [InlineData("a\\")]
    public void What_looks_like_markup_is_text(string text)
    {
        var builder = new ArticleBuilder("key " + text) { Title = "Bloating " + text, Url = "https://a.example/<x>\\" + text };
        builder.AddParagraph("Stress may cause bloating " + text + " (1).").AddReference(Reference.Parse("1. Smith A. Herbs " + text + ". J Med. 2012;1:2-3."));
        using var knowledge = Make.Knowing(builder.Build(), Make.Titled("plain", "Bloating", "Stress may cause bloating (1)."));

        var (written, plain) = (Parsed(knowledge, "bloated " + text, id => id.Value != "plain"), Parsed(knowledge, "bloated", id => id.Value == "plain"));

        written.Html.Should().NotContain("<script").And.NotContain("<img").And.NotContain("<table").And.NotContain("<code").And.NotContain("<del").And.NotContain("<sup").And.NotContain("class=").And.NotContain("id=");
        written.Links.Should().NotBeEmpty().And.OnlyContain(link => link.StartsWith("https://a.example/", StringComparison.Ordinal));
        written.Headings.Should().Be(plain.Headings);
        written.Html.Should().NotContain("<ol").And.NotContain("<h3").And.NotContain("<blockquote");
    }

    [Fact]
    public void An_entity_is_shown_as_it_was_written()
    {
        using var knowledge = Make.Knowing(Make.Titled("a", "Bloating &lt;b&gt; &copy;", "Stress may cause bloating."));

        Markdown.ToHtml(knowledge.Ask("bloating").ToMarkdown()).Should().Contain("Bloating &amp;lt;b&amp;gt; &amp;copy;");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("vbscript:x")]
    [InlineData("//a.example")]
    public void Only_addresses_of_the_web_are_links(string address)
    {
        var builder = Make.Builder("x", "Bloating", "Stress may cause bloating.");
        builder.Url = address;
        using var knowledge = Make.Knowing(builder.Build());

        Parsed(knowledge, "bloating", _ => true).Links.Should().BeEmpty();
    }

    private static (string Html, List<string> Links, int Headings) Parsed(KnowledgeBase knowledge, string question, Func<ArticleId, bool> wanted)
    {
        var answer = knowledge.Ask(question);
        var document = Markdown.Parse((answer with { Articles = [.. answer.Articles.Where(article => wanted(article.Article.Id))] }).ToMarkdown(), Everything);
        return (document.ToHtml(Everything), [.. document.Descendants<LinkInline>().Select(link => link.Url!), .. document.Descendants<AutolinkInline>().Select(link => link.Url)], document.Descendants<HeadingBlock>().Count());
    }
}
