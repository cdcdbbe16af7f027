using GutKnowledge.Articles;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class ArticleFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gut-folder-").FullName;

    public ArticleFolderTests()
    {
        foreach (var file in new[] { "b.md", "B.txt", "a/z.html", "a/y.markdown", "a/b/x.HTM", "a/x.png", ".hidden.md", ".git/c.md", "README.md" })
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "Millet\n\nText.");
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Names(params string[] paths) => ArticleFolder.Enumerate(paths.Select(path => Path.Combine(folder, path))).Select(found => found.Name);

    [Fact]
    public void A_folder_gives_its_article_files_in_ordinal_order() => Names("").Should().Equal("B", "README", "a/b/x", "a/y", "a/z", "b");

    [Fact]
    public void A_pattern_gives_the_files_that_fit()
    {
        Names("*.md").Should().Equal("README", "b");
        Names("a/*").Should().Equal("y", "z");
        Names("**/*.html").Should().Equal("a/z");
        Names("?.md").Should().Equal("b");
    }

    [Fact]
    public void A_file_is_named_by_itself() => Names("a/z.html").Should().Equal("z");

    [Fact]
    public void A_name_is_never_given_twice()
    {
        File.WriteAllText(Path.Combine(folder, "b.txt"), "Oat\n\nText.");

        Names("").Should().Equal("B", "README", "a/b/x", "a/y", "a/z", "b", "b.txt");
        Names("b.md", "b.md").Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_path_that_does_not_exist_fails_when_it_is_read()
    {
        var found = ArticleFolder.Enumerate([Path.Combine(folder, "none.md"), Path.Combine(folder, "*.nothing")]).ToList();

        found.Should().HaveCount(2);
        found.Should().OnlyContain(one => FluentActions.Invoking(() => ArticleFile.Read(one.Path, one.Name)).Should().Throw<ArticleFormatException>(string.Empty, Array.Empty<object>()).Which.Reason == "the file does not exist.");
    }
}
