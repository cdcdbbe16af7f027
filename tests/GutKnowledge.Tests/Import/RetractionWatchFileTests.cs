using GutKnowledge.Citations;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class RetractionWatchFileTests
{
    private const string Header = "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n";

    [Fact]
    public void A_row_becomes_a_notice()
    {
        var reading = Read(Header + "7,\"Herbs, and the \"\"quiet\"\"\ngut of gardeners\",Med,Uni,J Kitchen Med,Pub,UK,Anna Marsh;Carl Fern,,Research Article;,3/2/2014 0:00,10.1000/notice.1,0,2/28/2012 0:00,10.1000/HERB.1,123,Retraction,+Error in Data;+Unreliable Results;,No,\n");

        reading.Problems.Should().BeEmpty();
        reading.List.Should().BeEquivalentTo(new { Count = 1, UpTo = new DateOnly(2014, 3, 2) });
        var found = reading.List.Find(new Reference { Text = "x", Title = "Herbs, and the quiet gut of gardeners", Authors = ["Marsh"], Year = 2012 });
        found.Should().Be(new RetractionFinding(RetractionStatus.Retracted, new DateOnly(2014, 3, 2), Doi.Parse("10.1000/notice.1"), RetractionKey.Title, new DateOnly(2014, 3, 2)));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_reported_with_their_line_and_the_rest_is_kept()
    {
        var reading = Read("""
            Record ID,RetractionNature,OriginalPaperDOI,RetractionDate,Title
            1,Retraction,10.1000/a,3/2/2014 0:00,A
            2,Vanished,10.1000/b,3/2/2014 0:00,B
            3,Retraction,unavailable,3/2/2014 0:00,
            4,Retraction,10.1/b,3/2/2014 0:00,Short
            5,Expression of concern,10.1000/c,someday,C
            6,Correction,10.1000/d,2015-01-31,D
            """);

        reading.List.Count.Should().Be(4);
        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "rw.csv(3), 2: there is no RetractionNature \"Vanished\"; left out.",
            "rw.csv(4), 3: the row names no work; left out.",
            "rw.csv(5), 4: \"10.1/b\" is no DOI.",
            "rw.csv(6), 5: \"someday\" is no date; the notice is kept without one.");
        reading.List.Find(new Reference { Text = "x", Doi = Doi.Parse("10.1000/c") })!.Status.Should().Be(RetractionStatus.Concern);
        reading.List.UpTo.Should().Be(new DateOnly(2015, 1, 31));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("RetractionNature,Title\nRetraction,T\n")]
    public void Another_file_is_refused_by_name(string text)
    {
        var read = () => Read(text);
        read.Should().Throw<InvalidDataException>().WithMessage("rw.csv*not a list of retractions*");
    }

    private static RetractionReading Read(string text)
    {
        using var reader = new StringReader(text);
        return RetractionWatchFile.Read(reader, "rw.csv");
    }
}
