using System.Text.Json;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Commands;

namespace GutKnowledge.Tests.Cli;

public class ReferencesCommandTests
{
    private const string Retractions = "RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate\nRetraction,10.1007/s12016-011-8291-x,0,3/2/2014 0:00\nNonsense,10.1000/x,0,3/2/2014 0:00\n";

    [Fact]
    public async Task A_listed_work_is_shown_as_retracted_and_no_other_as_fine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rw.csv", Retractions);

        var run = await GutRun.With("refs", "--retractions", folder.At("rw.csv"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("RETRACTED 2014-03-02 (list up to 2014-03-02)").And.Contain("A work that is not in it may be retracted all the same.");
        run.Error.Should().Contain("rw.csv(3): there is no RetractionNature \"Nonsense\"; left out.");
        (await GutRun.With("refs")).Output.Should().Contain("Whether a work was retracted was not looked up");
    }

    [Fact]
    public async Task A_catalogue_of_ones_own_comes_before_the_bundled_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.bib", "@article{mine, author = {Fasano, A.}, title = {Leaky gut and autoimmune diseases}, year = 2012, doi = {10.1007/s12016-011-8291-x}}\n@article{broken, title = ");

        var run = await GutRun.With("refs", "--catalog", folder.At("mine.bib"), "--json");

        run.Error.Should().Contain("mine.bib(2), broken: the value of \"title\" is missing");
        JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Should().Contain(work => work.GetProperty("match").GetString() == "Exact" && work.GetProperty("publication").GetString() == "mine");
    }

    [Theory]
    [InlineData("cited.bib", PublicationFormat.BibTex)]
    [InlineData("cited.RIS", PublicationFormat.Ris)]
    [InlineData("cited.json", PublicationFormat.CslJson)]
    [InlineData("cited", null)]
    public void The_ending_of_a_file_names_its_form(string name, PublicationFormat? expected) => ReferenceExport.FormatOf(name).Should().Be(expected);

    [Fact]
    public async Task The_works_are_exported_and_can_be_read_again()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("refs", "--json", "--export", folder.At("cited.bib"));

        run.ExitCode.Should().Be(0);
        var file = PublicationFile.Read(folder.At("cited.bib"));
        file.Format.Should().Be(PublicationFormat.BibTex);
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
    public async Task An_import_says_how_the_cited_works_compare_with_what_it_is_given()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rw.csv", Retractions);
        folder.Write("post.md", "# Bloating\n\nStress may cause bloating (1).\n\n## References\n\n1. Fasano A. Leaky gut and autoimmune diseases. Clinical Reviews in Allergy & Immunology. 2012;42(1):71-78. doi:10.1007/s12016-011-8291-x\n2. Stone S. Walls. Journal of Masonry. 2001;1(1):1-9.\n");

        var run = await GutRun.With("import", folder.At("post.md"), "--index", folder.At("index"), "--retractions", folder.At("rw.csv"), "--json");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("cited").GetRawText().ReplaceLineEndings(string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal)
            .Should().Be("""{"works":2,"exact":1,"nearMiss":0,"ambiguous":0,"notFound":1,"listed":1,"listUpTo":"2014-03-02"}""");
    }

    [Fact]
    public async Task A_file_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("letter.txt", "Dear all");

        var run = await GutRun.With("ask", "bloating", "--catalog", folder.At("letter.txt"));
        run.ExitCode.Should().Be(70);
        run.Error.Should().Contain("letter.txt: neither CSL-JSON, BibTeX nor RIS.");
        (await GutRun.With("ask", "bloating", "--retractions", folder.At("letter.txt"))).Error.Should().Contain("letter.txt: not a list of retractions");
    }
}
