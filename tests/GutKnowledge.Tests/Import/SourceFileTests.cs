using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class SourceFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gut-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private static ArticleFormatException Refused(string path)
    {
        var refused = FluentActions.Invoking(() => ArticleFile.Read(path)).Should().Throw<ArticleFormatException>().Which;
        refused.ArticleSource.Should().Be(path);
        refused.Message.Should().NotContain("\n");
        return refused;
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        var refused = Refused(Path.Combine(folder, "none.md"));

        refused.Reason.Should().Be("the file does not exist.");
        refused.InnerException.Should().BeOfType<FileNotFoundException>();
        Refused(Path.Combine(folder, "no", "none.md")).Reason.Should().Be("the file does not exist.");
    }

    [Fact]
    public void A_folder_is_refused() => Refused(folder).Reason.Should().StartWith("is a folder");

    [Fact]
    public void An_empty_file_is_refused()
    {
        Refused(Write("a.md", "")).Reason.Should().Be("the file is empty.");
        Refused(Write("b.txt", " \n\t\n")).Reason.Should().Be("the file holds only white space.");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_its_size()
    {
        var path = Path.Combine(folder, "large.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        Refused(path).Reason.Should().Be("is 50.0 MB; the limit is 16 MB.");
    }

    [Fact]
    public void A_binary_file_is_refused_by_name()
    {
        Refused(Write("a.txt", "%PDF-1.7\n...")).Reason.Should().Be("is a PDF file, not text.");
        Refused(Write("b.md", [0x50, 0x4B, 0x03, 0x04, 1, 2])).Reason.Should().Contain("ZIP");
        var refused = Refused(Write("c.txt", "line one\nline\0two"));
        refused.Reason.Should().Contain("binary");
        refused.Line.Should().Be(2);
    }

    [Fact]
    public void Broken_UTF8_is_refused_with_its_line()
    {
        var refused = Refused(Write("a.txt", [.. "Title\n\nCaf"u8, 0xE9, .. " au lait.\n"u8]));

        refused.Line.Should().Be(3);
        refused.Reason.Should().Be("is not valid UTF-8 (byte 0xE9); save it as UTF-8.");
    }

    [Fact]
    public void Byte_order_marks_are_understood()
    {
        const string Text = "Millet\n\nIt is eaten with café au lait.\n";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            ArticleFile.Read(Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)])).Should()
                .BeEquivalentTo(new { Title = "Millet", Text = "It is eaten with café au lait." });
        }
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1252\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>")]
    public void A_web_page_may_name_its_charset(string meta) =>
        ArticleFile.Read(Write("a.html", [.. Encoding.ASCII.GetBytes($"<html><head>{meta}<title>Millet</title></head><body><p>Caf"), 0xE9, .. " au lait.</p>"u8])).Text.Should().Be("Café au lait.");

    [Fact]
    public void A_web_page_without_or_with_an_unknown_charset_is_UTF8()
    {
        ArticleFile.Read(Write("a.html", "<meta charset=martian><title>Millet</title><p>Café.</p>")).Text.Should().Be("Café.");
        Refused(Write("b.html", [.. "<html><title>Millet</title>\n<p>Caf"u8, 0xE9, .. "</p>"u8])).Line.Should().Be(2);
    }

    [Fact]
    public void A_line_over_the_limit_is_refused_in_text_but_not_in_a_web_page()
    {
        var refused = Refused(Write("a.txt", "Title\n\n" + new string('x', 1_000_001)));

        refused.Line.Should().Be(3);
        refused.Reason.Should().Be("a line has 1,000,001 characters; the limit is 1,000,000.");
        ArticleFile.Read(Write("a.html", "<html><title>Millet</title><p>" + new string('x', 1_000_001))).Text.Should().HaveLength(1_000_001);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        Assert.SkipWhen(Environment.UserName == "root", "This user may read every file.");
        var path = Write("a.txt", "Title\n\nText.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are not known on Windows.");
        }
        else
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Refused(path).InnerException.Should().BeOfType<UnauthorizedAccessException>();
    }

    [Fact]
    public void An_error_inside_the_article_names_the_file_and_the_line()
    {
        var path = Write("a.md", "---\ntitle: Millet\npublished: soon\n---\nText.");

        Refused(path).Message.Should().Be($"{path}(3): the front matter's 'published' is not a date: 'soon'.");
    }

    [Theory]
    [InlineData("a.txt", "---\ntitle: Millet\n---\nText.")]
    [InlineData("a.txt", "# Millet\n\nText.")]
    [InlineData("a.txt", "<!DOCTYPE html><title>Millet</title><p>Text.</p>")]
    [InlineData("a.md", "<html><title>Millet</title><p>Text.</p>")]
    [InlineData("a.htm", "<title>Millet</title><p>Text.</p>")]
    [InlineData("a.md", "Millet\n\nText.")]
    [InlineData("a.unknown", "Millet\n\nText.")]
    public void Content_decides_the_format_before_the_extension_does(string file, string text) =>
        ArticleFile.Read(Write(file, text)).Should().BeEquivalentTo(new { Title = "Millet", Text = "Text.", Id = new ArticleId("a") });

    [Fact]
    public void A_stream_is_read_and_left_open()
    {
        using var stream = new MemoryStream("Millet\n\nText."u8.ToArray());

        ArticleFile.Read(stream, "upload.txt").Id.Value.Should().Be("upload.txt");
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_stream_is_read_as_the_format_that_is_named_whatever_it_looks_like()
    {
        static Article Read(string text, SourceFormat format) => ArticleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "upload.html", format);

        Read("Millet\n\nText with *stars*.", SourceFormat.Text).Text.Should().Be("Text with *stars*.");
        Read("Millet\n\nText with *stars*.", SourceFormat.Markdown).Text.Should().Be("Text with stars.");
        Read("<title>Millet</title><p>Text with <i>tags</i>.", SourceFormat.Html).Text.Should().Be("Text with tags.");
        FluentActions.Invoking(() => Read("Millet\n\nText.", (SourceFormat)7)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_web_page_that_is_named_as_one_may_name_its_charset()
    {
        using var page = new MemoryStream([.. "<meta charset=windows-1252><title>Millet</title><p>Caf"u8, 0xE9, .. " au lait.</p>"u8]);

        ArticleFile.Read(page, "upload", SourceFormat.Html).Text.Should().Be("Café au lait.");
    }
}
