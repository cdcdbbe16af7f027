using GutKnowledge.Citations;
using GutKnowledge.Cli.Rendering;

namespace GutKnowledge.Tests.Hostile;

/// <summary>What is written for other programs: a field stays a field, whatever is in it.</summary>
public sealed class WrittenFilesTests
{
    [Theory]
    [InlineData("}\n}\n@article{evil, title={Evil}")]
    [InlineData("\n@article(evil, title=(Evil))")]
    [InlineData("x},\n  author = {Evil}")]
    [InlineData("\nER  - \n\nTY  - JOUR\nTI  - Evil")]
    [InlineData("\r\nER  - \r\nTY  - JOUR\r\nTI  - Evil")]
    [InlineData("\u2028ER  - \u2028TY  - JOUR\u0085TI  - Evil")]
    [InlineData("\", \"title\": \"Evil\"}, {\"id\": \"evil")]
    [InlineData("\\")]
    [InlineData("{{{")]
    [InlineData("@string{a = {b}}")]
    public void No_value_makes_another_record(string value)
    {
        var publication = new Publication
        {
            Id = "a" + value,
            Kind = PublicationKind.Article,
            Authors = [new AuthorName("Smith" + value, "Ada" + value), AuthorName.Group("Group" + value)],
            Year = 2012,
            Title = "Herbs" + value,
            Container = "Journal" + value,
            Volume = "1" + value,
            Issue = "2" + value,
            Pages = "3" + value,
            Pmcid = "PMC12" + value,
            Isbn = "9" + value,
            Url = "https://a.example/" + value,
            Note = "Note" + value,
            DesignNote = "Design" + value,
            IsVerified = true,
        };
        foreach (var format in Enum.GetValues<PublicationFormat>())
        {
            using var written = new StringWriter();
            PublicationFile.Write([publication, publication with { Id = "b", Title = "Broth" }], format, written);
            using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(written.ToString()));

            var read = PublicationFile.Read(bytes, "written").Publications;

            read.Select(record => record.Title![..5]).Should().Equal(["Herbs", "Broth"], "in {0}", format);
            read.Should().NotContain(record => record.Title == "Evil" || record.Id == "evil" || record.Authors.Any(author => author.Family == "Evil"));
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("q1", "q1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void No_cell_is_a_formula(string text, string cell) => SpreadsheetCell.Of(text).Should().Be(cell);
}
