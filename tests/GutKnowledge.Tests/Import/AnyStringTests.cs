using CsCheck;
using GutKnowledge.Articles;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

/// <summary>Whatever the text is, a reader gives a sound article or an <see cref="ArticleFormatException"/>.</summary>
public sealed class AnyStringTests
{
    private static readonly string[] Pieces =
    [
        "---\n", "title: x\n", "published: 2023-01-01\n", "tags: [a", "# Title\n", "\n\n", "\n", "text of a sentence. ", "- item\n", "1. item\n", "  • dot,\n", "> ", "|a|b|\n|-|-|\n", "[^1]", "[^1]: note\n",
        "<sup>1</sup>", "<sup>", "</sup>", "<a href='#r1'>1</a>", "<a href='#r1'>[1]</a>", "(", ")", "[", "]", "1", ",", "<li id='r1'>", "<ol>", "</ol>", "<h1>Title</h1>", "<h2>References</h2>", "<p>", "</p>", "<br>",
        "<article>", "</article>", "<table><tr><td>", "<script>", "</script>", "<!--", "-->", "<title>x</title>", "<html>", "<svg>", "<template>", "<select>", "July 05, 2023 2 min read\n", "Read More\n", "Leave a comment\n",
        "References\n", "Fasano, A. (2012). A title here. A journal, 42(1), 71-78.\n", "١٢. ", "\u2028", "\0", "\ud800", "\uFEFF", "&nbsp;", "&#0;", "By Ada Fern\n", "July 5, 2023 | 4 min read\n", "```\n", "    code\n", "<div class='related'>",
        "<script type='application/ld+json'>{\"@type\":\"Article\"", "}</script>", "<time datetime='2023-01-01'>", "<footer>", "<header>", "<form>", "~~~", "***", "__", "`", "![x](y)", "[x](y)", "{{", "%", "é", "🥣",
    ];

    private static readonly Gen<string> Patchwork = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(pieces => string.Concat(pieces));
    private static readonly Gen<string> Texts = Gen.Frequency((6, Patchwork), (2, Gen.String), (1, Gen.String[Gen.Char[' ', '~'], 0, 400]), (1, Gen.Select(Patchwork, Gen.String, Patchwork).Select((a, b, c) => a + b + c)));

    private static readonly string[] YamlPieces =
    [
        "tags", "published", "url", "references", "text", ": ", ":", "\n", "\n  ", "\n- ", "- ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "&a ", "*a", "!!str ", "!", "%", "@", "`", "#", " #", "?", "? ", "~", "2023-01-01",
        "10.1/x", "doi", "\t", "\\", "\\x", "\u0085", "\u2028", "word", "<<: ", "--- ", "é", "\0", "\ud800",
    ];

    private static readonly Gen<string> FrontMatters = Gen.Int[0, YamlPieces.Length - 1].Select(index => YamlPieces[index]).Array[0, 25].Select(pieces => string.Concat(pieces));

    [Fact]
    public void The_text_reader_gives_a_sound_article_or_says_why_not() => Check(TextArticleReader.Read);

    [Fact]
    public void The_Markdown_reader_gives_a_sound_article_or_says_why_not() => Check(MarkdownArticleReader.Read);

    [Fact]
    public void Any_front_matter_is_read_or_refused_with_its_line() => FrontMatters.Sample(
        yaml =>
        {
            try
            {
                return IsSound(MarkdownArticleReader.Read($"---\ntitle: x\n{yaml}\n---\nText.", "any"));
            }
            catch (ArticleFormatException e)
            {
                return (e.Line > 0 || ClosesItself(yaml)) && !e.Message.Contains('\n');
            }
        },
        iter: 2_000);

    // What is behind a closing line is text, and a fault of the whole text ("no article text was found") has no line.
    private static bool ClosesItself(string yaml) => yaml.Split('\n').Any(line => line.Trim() == "---");

    [Fact]
    public void The_web_page_reader_gives_a_sound_article_or_says_why_not() => Check(HtmlArticleReader.Read);

    private static void Check(Func<string, string, Article> read) => Texts.Sample(
        text =>
        {
            try
            {
                return IsSound(read(text, "any"));
            }
            catch (ArticleFormatException e)
            {
                return !e.Message.Contains('\n');
            }
        },
        iter: 2_000);

    private static bool IsSound(Article article)
    {
        var end = 0;
        foreach (var passage in article.Passages)
        {
            if (passage.Span.Length == 0 || passage.Span.Start < end || passage.Span.End > article.Text.Length || article.Text[end..passage.Span.Start].Any(c => c != '\n'))
            {
                return false;
            }

            end = passage.Span.End;
        }

        return end == article.Text.Length
            && article.LinkedCitations.All(citation => article[citation.Span] == citation.Marker && citation.References.All(reference => reference < article.References.Count))
            && article.References.All(reference => reference.Text.Length > 0);
    }
}
