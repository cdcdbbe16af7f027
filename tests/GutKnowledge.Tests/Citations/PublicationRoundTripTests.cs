using System.Text;
using CsCheck;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Citations;

public sealed class PublicationRoundTripTests
{
    [Theory]
    [InlineData(PublicationFormat.CslJson)]
    [InlineData(PublicationFormat.BibTex)]
    [InlineData(PublicationFormat.Ris)]
    public void What_is_written_is_read_again(PublicationFormat format) => AnyPublication.Gen.Array[1, 3].Sample(
        publications =>
        {
            var written = publications.Select((publication, i) => Expected(publication with { Id = $"key{i}" }, format)).ToList();
            var file = Reread(written, format, out var text);

            file.Format.Should().Be(format);
            file.Problems.Should().BeEmpty(text);
            file.Publications.Should().HaveSameCount(written);
            for (var i = 0; i < written.Count; i++)
            {
                (file.Publications[i] with { Authors = [] }).Should().Be(written[i] with { Authors = [] }, text);
                file.Publications[i].Authors.Should().Equal(written[i].Authors, text);
            }
        },
        iter: 300);

    [Theory]
    [InlineData(PublicationFormat.CslJson)]
    [InlineData(PublicationFormat.BibTex)]
    [InlineData(PublicationFormat.Ris)]
    public void The_whole_bundled_catalogue_survives_each_form(PublicationFormat format)
    {
        var records = PublicationCatalog.Default.Publications;
        var file = Reread(records, format, out _);

        // Records of which nothing but a key is known have no form.
        file.Problems.Should().BeEmpty();
        file.Publications.Select(Described).Should().Equal(records.Select(Described));
    }

    [Theory]
    [InlineData(PublicationFormat.CslJson, "[]\n")]
    [InlineData(PublicationFormat.BibTex, "")]
    [InlineData(PublicationFormat.Ris, "")]
    public void No_publications_are_a_file_too(PublicationFormat format, string expected)
    {
        using var output = new StringWriter();
        PublicationFile.Write([], format, output);
        output.ToString().Should().Be(expected);
    }

    [Fact]
    public void Any_text_at_all_is_read_without_a_fall() => AnyText.Gen.Sample(
        text =>
        {
            foreach (var start in new[] { "[{\"id\":\"", "@article{a, title = {", "TY  - JOUR\nTI  - " })
            {
                var read = () => PublicationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(start + text)), "any");
                read.Should().NotThrow();
            }
        },
        iter: 200);

    private static PublicationFile Reread(IEnumerable<Publication> publications, PublicationFormat format, out string text)
    {
        using var output = new StringWriter();
        PublicationFile.Write(publications, format, output);
        text = output.ToString();
        return PublicationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "written");
    }

    // What the form itself has no way to say.
    private static Publication Expected(Publication publication, PublicationFormat format) => format == PublicationFormat.BibTex
        ? publication with { Url = publication.Url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal) }
        : publication;

    private static string Described(Publication publication) => string.Join('|', (publication with { Authors = [] }).ToString(), string.Join(';', publication.Authors));
}
