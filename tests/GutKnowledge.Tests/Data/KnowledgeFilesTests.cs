using System.Globalization;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Data;

public sealed class KnowledgeFilesTests
{
    public static TheoryData<string> CueFiles => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "cues"), "*.tsv").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_publication_is_as_the_facts_record_it()
    {
        var facts = Shared.Rows("facts", "references.tsv").ToDictionary(row => row["ref_id"]);
        foreach (var publication in PublicationCatalog.Default.Publications)
        {
            facts.Should().ContainKey(publication.Id);
            var fact = facts[publication.Id];
            (publication.Doi?.Value ?? string.Empty).Should().Be(fact["doi"].ToLowerInvariant(), "of {0}", publication.Id);
            (publication.Pmid?.ToString() ?? string.Empty).Should().Be(fact["pmid"], "of {0}", publication.Id);
            // Two titles have a double blank there; what is read has its white space folded.
            (publication.Title ?? string.Empty).Should().Be(string.Join(' ', fact["title"].Split(' ', StringSplitOptions.RemoveEmptyEntries)), "of {0}", publication.Id);
            (publication.Year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty).Should().Be(fact["year"], "of {0}", publication.Id);
        }
    }

    [Fact]
    public void Publications_have_keys_of_their_own() =>
        PublicationCatalog.Default.Publications.Select(publication => publication.Id).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(300);

    [Fact]
    public void Every_red_flag_names_its_source_and_known_concepts()
    {
        var flags = RedFlags.Default.All;

        flags.Should().HaveCount(80);
        flags.Select(flag => flag.Id).Should().OnlyHaveUniqueItems();
        flags.Should().OnlyContain(flag => flag.Source.Count > 0 && flag.Source.All(source => source.Length > 0));
        flags.Should().OnlyContain(flag => flag.All.Count > 0 || flag.Any.Count > 0, "a flag without a concept would be raised by every question");
        flags.SelectMany(flag => flag.All.Concat(flag.Any)).Where(id => Vocabulary.Default.Find(id) is null).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(CueFiles))]
    public void A_cue_file_is_read_and_repeats_no_row(string file)
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, "data", "cues", file));
        var columns = reader.ReadToEnd().Split('\n').First(line => line.Length > 0 && line[0] != '#').Split('\t');
        var rows = DataTable.Embedded("cues/" + file).Rows.Select(row => string.Join('\t', columns.Select(column => row[column]))).ToList();

        rows.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        rows.Should().OnlyContain(row => row.Split('\t')[0].Length > 0, "the first cell of a row is never empty");
    }

    [Fact]
    public void A_row_with_too_many_cells_is_refused_with_its_line()
    {
        var read = () => DataTable.Read(new StringReader("# note\na\tb\n1\t2\n1\t2\t3\n"), "cues.tsv");

        read.Should().Throw<InvalidDataException>().WithMessage("cues.tsv(4)*");
    }
}
