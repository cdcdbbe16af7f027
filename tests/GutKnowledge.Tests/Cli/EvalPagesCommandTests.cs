using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public sealed class EvalPagesCommandTests
{
    private const string Html = "<title>Millet</title><article><h1>Millet</h1><p>By Ada Fern</p><p>Millet is a kind of grass<sup><a href='#n1'>1</a></sup>.</p><ol class='references'><li id='n1'>A leaflet.</li></ol></article>";
    private const string Truth = """{"url":"https://example.org/1","title":"Millet","author":"Ada Fern","publish_date":null,"main_content":"Millet is a kind of grass."}""";
    private const string Marker = """{"page":"https://example.org/1","style":"sup","marker":"1","target":1,"left":"Millet is a kind of grass","right":"."}""";
    private const string Entry = """{"page":"https://example.org/1","index":1,"text":"A leaflet."}""";

    private static TemporaryFolder Pages()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("html"));
        Directory.CreateDirectory(folder.At("truth"));
        folder.Write("html/1.html", Html);
        folder.Write("truth/1.json", Truth);
        folder.Write("reference-lists.json", """[{"id":"1","n":1,"first":"A leaflet"}]""");
        return folder;
    }

    [Fact]
    public async Task Pages_are_measured_in_a_table_and_as_json()
    {
        using var folder = Pages();
        var table = await GutRun.With("eval", "pages", "--pages", folder.Path, "--misses");
        var json = await GutRun.With("eval", "pages", "--pages", folder.Path, "--json");

        table.ExitCode.Should().Be(0);
        table.Output.Should().MatchRegex(@"author +1\.000 +\(1 of 1\)").And.MatchRegex(@"reference list kept +1\.000 +\(1 of 1\)").And.MatchRegex(@"day invented +\S+ +\(0 of 1\)");
        JsonDocument.Parse(json.Output).RootElement.GetProperty("all").GetProperty("pages").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Markers_are_measured_with_the_pages_they_stand_on()
    {
        using var folder = Pages();
        var run = await GutRun.With("eval", "markers", "--markers", folder.Write("m.jsonl", Marker), "--references", folder.Write("r.jsonl", Entry), "--pages", folder.Path);

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"on pages +1\.000 +\(1 of 1\)");
    }

    [Theory]
    [InlineData("{\"page\":\"x\"}", "m.jsonl(1)")]
    [InlineData("{\"page\":\"https://example.org/1\",\"marker\":\"1\",\"target\":7,\"left\":\"\",\"right\":\"\"}", "no entry with the index")]
    [InlineData("", "no marker")]
    public async Task A_broken_set_is_refused_by_file_and_line(string markers, string reason)
    {
        using var folder = Pages();
        var run = await GutRun.With("eval", "markers", "--markers", folder.Write("m.jsonl", markers), "--references", folder.Write("r.jsonl", Entry));

        run.ExitCode.Should().NotBe(0);
        run.Error.Should().Contain(reason);
    }

    [Fact]
    public async Task A_folder_without_judged_pages_is_refused()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("eval", "pages", "--pages", folder.Path);

        run.ExitCode.Should().NotBe(0);
        run.Error.Should().Contain("no file truth");
    }
}
