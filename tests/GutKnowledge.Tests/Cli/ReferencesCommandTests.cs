using System.Text.Json;
using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Cli;

public class ReferencesCommandTests
{
    private const string Retractions = "RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate\nRetraction,10.1007/s12016-011-8291-x,0,3/2/2014 0:00\nNonsense,10.1000/x,0,3/2/2014 0:00\n";

    [Fact]
    public async Task A_listed_work_is_shown_as_retracted_and_no_other_as_fine()
    {
        using var folder = new Fixtures.TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("rw.csv"), Retractions, TestContext.Current.CancellationToken);

        var run = await GutRun.With("refs", "--retractions", folder.Path("rw.csv"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("RETRACTED 2014-03-02 (list up to 2014-03-02)").And.Contain("A work that is not in it may be retracted all the same.");
        run.Error.Should().Contain("rw.csv(3): there is no RetractionNature \"Nonsense\"; left out.");
        (await GutRun.With("refs")).Output.Should().Contain("Whether a work was retracted was not looked up");
    }

    [Fact]
    public async Task A_catalogue_of_ones_own_comes_before_the_bundled_one()
    {
        using var folder = new Fixtures.TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("mine.bib"), "@article{mine, author = {Fasano, A.}, title = {Leaky gut and autoimmune diseases}, year = 2012, doi = {10.1007/s12016-011-8291-x}}\n@article{broken, title = ", TestContext.Current.CancellationToken);

        var run = await GutRun.With("refs", "--catalog", folder.Path("mine.bib"), "--json");

        run.Error.Should().Contain("mine.bib(2), broken: the value of \"title\" is missing");
        JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Should().Contain(work => work.GetProperty("match").GetString() == "Exact" && work.GetProperty("publication").GetString() == "mine");
    }

    [Theory]
    [InlineData("cited.bib", PublicationFormat.BibTex)]
    [InlineData("cited.ris", PublicationFormat.Ris)]
    [InlineData("cited.json", PublicationFormat.CslJson)]
    public async Task The_works_are_exported_and_can_be_read_again(string name, PublicationFormat format)
    {
        using var folder = new Fixtures.TemporaryFolder();
        var run = await GutRun.With("refs", "--json", "--export", folder.Path(name));

        run.ExitCode.Should().Be(0);
        var file = PublicationFile.Read(folder.Path(name));
        file.Format.Should().Be(format);
        file.Problems.Should().BeEmpty();
        file.Publications.Should().HaveCount(JsonDocument.Parse(run.Output).RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("--export", "cited.doc")]
    [InlineData("--online", "nobody")]
    [InlineData("--cache", "folder")]
    [InlineData("--catalog", " ")]
    [InlineData("--retractions", "")]
    public async Task Wrong_options_are_refused(params string[] options) => (await GutRun.With(["refs", .. options])).ExitCode.Should().Be(64);

    [Fact]
    public async Task A_file_that_is_none_is_named()
    {
        using var folder = new Fixtures.TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("letter.txt"), "Dear all", TestContext.Current.CancellationToken);

        var run = await GutRun.With("ask", "bloating", "--catalog", folder.Path("letter.txt"));
        run.ExitCode.Should().Be(70);
        run.Error.Should().Contain("letter.txt: neither CSL-JSON, BibTeX nor RIS.");
        (await GutRun.With("ask", "bloating", "--retractions", folder.Path("letter.txt"))).Error.Should().Contain("letter.txt: not a list of retractions");
    }
}
