using System.Text;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Citations;

public sealed class BibTexTests
{
    public static TheoryData<string, string> Texts => SpecTable.Read("latex.md");

    public static TheoryData<string, string> Names => SpecTable.Read("bibtex-names.md");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_what_LaTeX_would_print(string latex, string expected) => LatexText.ToPlain(latex).Should().Be(expected);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_taken_apart_as_BibTeX_does(string field, string expected)
    {
        var (authors, hasMore) = BibTexNames.Read(field);

        (string.Join("; ", authors.Select(author => author.IsGroup ? $"[{author.Family}]" : string.Join(" / ", new[] { author.Family, author.Given, author.Suffix }.OfType<string>()))) + (hasMore ? " +" : string.Empty)).Should().Be(expected);
    }

    [Fact]
    public void Abbreviations_are_written_out_and_values_joined()
    {
        var publication = Read("""
            @string{jkm = "Journal of " # {Kitchen}}
            @STRING(med = { Medicine})
            @Article{marsh2018, author = "Marsh, A. and Fern, C.", title = {Herbs and the {Quiet} Gut}, journal = jkm # med, year = 2018, month = mar, pages = "45--52", number = 3, volume = {12}, doi = {https://doi.org/10.1000/herb\_1}, eprint = {12345678}, eprinttype = {pubmed}}
            """).Publications.Should().ContainSingle().Subject;

        publication.Should().BeEquivalentTo(new
        {
            Id = "marsh2018",
            Kind = PublicationKind.Article,
            Title = "Herbs and the Quiet Gut",
            Container = "Journal of Kitchen Medicine",
            Year = 2018,
            Volume = "12",
            Issue = "3",
            Pages = "45-52",
            Doi = Doi.Parse("10.1000/herb_1"),
            Pmid = new Pmid(12345678),
            IsVerified = true,
        });
        publication.Authors.Should().Equal(new AuthorName("Marsh", "A."), new AuthorName("Fern", "C."));
    }

    [Fact]
    public void Comments_are_passed_over()
    {
        var file = Read("""
            Mine, kept by me@example.org. % @article of no account
            @comment{jabref-meta: databaseType:bibtex; {nested}}
            @preamble{"\newcommand{\x}{y}"}
            @book(fern1999, title = "Ferns, (all of them)", author = {Fern, Carla}, date = {1999-05})
            """);

        file.Problems.Should().BeEmpty();
        file.Publications.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "fern1999", Title = "Ferns, (all of them)", Year = 1999, Kind = PublicationKind.Book });
    }

    [Theory]
    [InlineData("title = {Never closed, year = 2001}", "(3), bad: the entry is never closed*")]
    [InlineData("title = {Never {closed}, year = 2001", "(3), bad: the value of \"title\" is missing or never closed*")]
    [InlineData("title = {T}, = 2001}", "(3), bad: a field has no name*")]
    [InlineData("title = {T}, year", "(3), bad: \"year\" has no value*")]
    [InlineData("title = , year = 2001}", "(3), bad: the value of \"title\" is missing*")]
    [InlineData("title = {T}, year = {in press}}", "(3), bad: no year in \"in press\"*")]
    [InlineData("title = {T}, journal = unheard}", "(3), bad: the abbreviation \"unheard\" is not defined*")]
    [InlineData("title = {T}, volume = 1, volume = 2}", "(3), bad: \"volume\" stands twice*")]
    public void A_bad_entry_is_reported_and_loses_no_other(string fields, string problem)
    {
        var file = Read("@article{good1, author = {A, B}, title = {First}, year = 2001}\n\n@article{bad, author = {Fern, C.}, " + fields + "\n@article{good2, author = {A, B}, title = {Last}, year = 2002}\n");

        file.Problems.Should().ContainSingle().Which.ToString().Should().Match("mine.bib" + problem);
        file.Publications.Select(publication => publication.Id).Should().Equal("good1", "bad", "good2");
        file.Publications[1].Authors.Should().Equal(new AuthorName("Fern", "C."));
        file.Publications[2].Should().BeEquivalentTo(new { Title = "Last", Year = 2002 });
    }

    [Fact]
    public void A_chapter_takes_from_the_book_it_refers_to()
    {
        var chapter = Read("@incollection{ch, author = {Reed, B.}, title = {Barley}, crossref = {BK}}\n@book{bk, title = {All grains}, year = 1987, isbn = {0-00-000000-0}}").Publications[0];

        chapter.Should().BeEquivalentTo(new { Title = "Barley", Container = "All grains", Year = 1987, Isbn = "0-00-000000-0" });
    }

    [Fact]
    public void Two_entries_with_one_key_are_both_kept()
    {
        var file = Read("@misc{a, title = {One}}\n@misc{a, title = {Two}}\n@misc{, title = {Three}, author = {Fern, C.}, year = 1999}");

        file.Publications.Select(publication => publication.Id).Should().Equal("a", "a-2", "fern1999");
        file.Problems.Select(problem => problem.ToString()).Should().Equal("mine.bib(2), a: the key stands twice; kept as a-2.", "mine.bib(3): the entry has no key.");
    }

    [Fact]
    public void Deep_nesting_and_many_at_signs_end_in_time_and_stack()
    {
        Read("@article{a, title = {" + new string('{', 100_000) + new string('}', 100_000) + "}, year = 2001}").Publications.Should().BeEmpty();
        Read("@misc{a, title = {T" + string.Concat(Enumerable.Repeat("\n@x", 50_000)) + "}}").Publications.Should().ContainSingle();
    }

    private static PublicationFile Read(string text) => PublicationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "mine.bib");
}
