using System.IO.Compression;
using GutKnowledge.Articles;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;
using TemporaryFolder = GutKnowledge.Tests.Cli.TemporaryFolder;

namespace GutKnowledge.Tests.Evaluation;

public sealed class RetrievalCorpusTests
{
    [Fact]
    public void An_entry_becomes_an_article_of_paragraphs()
    {
        var article = Read("""{"_id": "m1", "title": "Bran", "text": "Bran may help.\n\nIt is\ncheap.", "metadata": {}}""").Should().ContainSingle().Subject;

        article.Id.Value.Should().Be("m1");
        article.Title.Should().Be("Bran");
        article.Passages.Select(passage => (passage.Kind, article[passage.Span])).Should().Equal((PassageKind.Paragraph, "Bran may help."), (PassageKind.Paragraph, "It is cheap."));
    }

    [Fact]
    public void What_an_entry_does_not_have_is_not_made_up()
    {
        var articles = Read("""
            {"_id": "untitled", "text": "Bran may help."}
            {"_id": "empty", "title": "Bran", "text": ""}
            {"_id": 3, "title": "", "text": " "}
            """);

        articles.Select(article => (article.Id.Value, article.Title, article.Text)).Should().Equal(("untitled", string.Empty, "Bran may help."), ("empty", "Bran", string.Empty), ("3", string.Empty, string.Empty));
        using var kb = Make.Knowing([.. articles]);
        kb.Articles.Should().HaveCount(3);
        kb.Rank("bran").Select(article => article.Id.Value).Should().BeEquivalentTo("untitled", "empty");
    }

    [Theory]
    [InlineData("no json", "(1): *")]
    [InlineData("{\"_id\": \"1\", \"text\": \"a\"}\n\n[]", "(3): *")]
    [InlineData("{\"title\": \"a\", \"text\": \"a\"}", "(1): '_id' or 'text' is missing.")]
    [InlineData("{\"_id\": \"1\", \"title\": \"a\"}", "(1): '_id' or 'text' is missing.")]
    [InlineData("{\"_id\": \"1\", \"text\": 7}", "(1): *")]
    [InlineData("{\"_id\": \"1\", \"text\": \"\\ud800\"}", "(1): *")]
    [InlineData("{\"_id\": \" \", \"text\": \"a\"}", "(1): the id of the article is empty.")]
    [InlineData("{\"_id\": \"a\\tb\", \"text\": \"a\"}", "(1): the id of the article has a tab or a line break in it.")]
    [InlineData("{\"_id\": \"1\", \"text\": \"a\"}\n{\"_id\": \"1\", \"text\": \"b\"}", "(2): the id '1' stood in the file before.")]
    [InlineData("", ": there is no article in it.")]
    public void A_broken_line_is_named(string content, string message)
    {
        var read = () => Read(content);

        read.Should().Throw<InvalidDataException>().WithMessage("*corpus.jsonl" + message);
    }

    [Fact]
    public void An_id_that_is_too_long_for_a_key_is_named()
    {
        var read = () => Read($$"""{"_id": "{{new string('x', 1025)}}", "text": "a"}""");

        read.Should().Throw<InvalidDataException>().WithMessage("*(1): the id of the article has more than 1024 characters.");
    }

    [Fact]
    public void Articles_come_one_at_a_time()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("corpus.jsonl", "{\"_id\": \"1\", \"text\": \"a\"}\nno json");

        RetrievalCorpus.Read(file).First().Id.Value.Should().Be("1");
    }

    [Fact]
    public void A_packed_file_is_unpacked()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("corpus.jsonl.gz");
        using (var writer = new StreamWriter(new GZipStream(File.Create(file), CompressionMode.Compress)))
        {
            writer.Write("{\"_id\": \"1\", \"text\": \"a\"}\n");
        }

        RetrievalCorpus.Read(file).Should().ContainSingle();
    }

    [Fact]
    public void A_file_that_only_says_that_it_is_packed_is_named()
    {
        using var folder = new TemporaryFolder();
        var read = () => RetrievalCorpus.Read(folder.Write("corpus.jsonl.gz", "{\"_id\": \"1\", \"text\": \"a\"}\n")).ToList();

        read.Should().Throw<InvalidDataException>().WithMessage("*corpus.jsonl.gz(1): *");
    }

    private static List<Article> Read(string content)
    {
        using var folder = new TemporaryFolder();
        return [.. RetrievalCorpus.Read(folder.Write("corpus.jsonl", content))];
    }
}
