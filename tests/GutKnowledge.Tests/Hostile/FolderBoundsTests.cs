using GutKnowledge.Import;
using GutKnowledge.Tests.Import;
using TemporaryFolder = GutKnowledge.Tests.Cli.TemporaryFolder;

namespace GutKnowledge.Tests.Hostile;

/// <summary>An import of a folder reads what lies in it, and nothing else of the machine.</summary>
public sealed class FolderBoundsTests : IDisposable
{
    private const string Text = "# Milk\n\nMilk may cause bloating.\n";
    private readonly TemporaryFolder outside = new();
    private readonly TemporaryFolder folder = new();

    public FolderBoundsTests()
    {
        folder.Write("mine.md", Text);
        outside.Write("secret.md", "# Secret\n\nNobody may read this.\n");
        Directory.CreateDirectory(folder.At("below"));
        File.CreateSymbolicLink(folder.At("link.md"), outside.At("secret.md"));
        File.CreateSymbolicLink(folder.At("below/up.md"), "../../" + Path.GetFileName(outside.Path) + "/secret.md");
        File.CreateSymbolicLink(folder.At("circle.md"), "circle.md");
        File.CreateSymbolicLink(folder.At("inside.md"), folder.At("mine.md"));
        Directory.CreateSymbolicLink(folder.At("away"), outside.Path);
    }

    public void Dispose()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/*.md")]
    [InlineData("/**/*.md")]
    [InlineData("/**")]
    public async Task A_link_is_passed_over_and_that_is_said(string pattern)
    {
        var (items, _) = await Reading.From(folder.Path + pattern);

        items.Where(item => item.Article is not null).Select(item => item.Article!.Title).Should().Equal("Milk");
        items.Should().NotContain(item => item.Error != null);
        items.Where(item => item.LeftOut == "link").Select(item => Path.GetFileName(item.Source)).Should().Contain("link.md").And.Contain("inside.md").And.Contain("circle.md");
        ArticleFolder.Enumerate([folder.Path + pattern]).Select(file => file.Name).Should().Equal("mine");
    }

    [Fact]
    public async Task A_link_that_is_given_by_name_is_asked_for()
    {
        var (items, _) = await Reading.From(folder.At("link.md"));

        items.Should().ContainSingle().Which.Article!.Title.Should().Be("Secret");
        ArticleFolder.Enumerate([folder.At("link.md")]).Should().ContainSingle();
    }

    [Theory]
    [InlineData("../../../../etc/passwd.md")]
    [InlineData("..\\..\\a.md")]
    [InlineData("/etc/a.md")]
    [InlineData("\\\\host\\share\\a.md")]
    [InlineData("C:\\a.md")]
    [InlineData("a/./../../b.md")]
    public async Task An_entry_of_an_archive_with_a_path_that_leads_out_is_refused(string name)
    {
        var (items, _) = await Reading.Of(WrappedPage.Zip((name, Text)));

        items.Should().ContainSingle().Which.Error.Should().EndWith("its path points out of the archive; refused.");
    }

    [Fact]
    public async Task An_address_below_a_site_stays_below_it()
    {
        const string export = """{"posts":[{"id":"1","title":"A","slug":"http://evil.example/x","html":"<p>Mint.</p>"},{"id":"2","title":"B","slug":"http://[","html":"<p>Mint.</p>"},{"id":"3","title":"C","slug":"../../x?y#z","html":"<p>Mint.</p>"}]}""";
        var (items, _) = await Reading.Of(export, new SourceOptions { Site = new Uri("https://a.example/blog/") });

        items.Select(item => item.Article!.Url).Should().OnlyContain(url => url!.StartsWith("https://a.example/blog/", StringComparison.Ordinal));
    }
}
