using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Cli;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Evaluation;

public sealed class MentionEvaluatorTests
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);

    // Vomiting is found with its span, nausea is missed since "queer" is no wording of it, constipation is found and not marked.
    [Fact]
    public void Sets_of_identifiers_and_spans_are_counted()
    {
        const string Text = "Vomiting, queer and constipation.";
        var vomiting = new ConceptMark("HP:0002013", new TextSpan(0, 8));
        var nausea = new ConceptMark("HP:0002018", new TextSpan(10, 5));

        var report = MentionEvaluator.Evaluate([new JudgedText("t", Text, false, [vomiting, nausea])], Annotator);

        report.Texts.Should().Be(1);
        report.Documents.Recall.Should().Be(new Ratio(1, 2));
        report.Documents.Precision.Should().Be(new Ratio(1, 2));
        report.Mentions.Recall.Should().Be(new Ratio(1, 2));
        report.Misses.Should().ContainSingle();
    }

    [Fact]
    public void Both_forms_of_a_set_are_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "texts.jsonl"), """{"id":"1","text":"Nausea.","anns":[[0,6,"HP:0002018"]]}""");
        File.WriteAllText(Path.Combine(folder.Path, "phrases.tsv"), "count\tphrase\thpo\n3\tfeel sick\tHP:0002018|HP:0002013\n");
        File.WriteAllText(Path.Combine(folder.Path, "other.tsv"), "a\tb\n1\t2\n");

        var texts = MentionSet.Load(folder.Path);

        texts.Should().HaveCount(2);
        texts.Single(text => text.IsLay).Marks.Select(mark => mark.Id).Should().Equal("HP:0002018", "HP:0002013");
        texts.Single(text => !text.IsLay).Marks.Should().Equal(new ConceptMark("HP:0002018", new TextSpan(0, 6)));
    }

    [Theory]
    [InlineData("a.jsonl", """{"id":"1","text":"x"}""", "a.jsonl(1)")]
    [InlineData("a.jsonl", "\nno json", "a.jsonl(2)")]
    [InlineData("a.tsv", "phrase\thpo\nonly one", "a.tsv(2)")]
    public void A_broken_line_is_named(string file, string content, string place)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, file), content);

        var load = () => MentionSet.Load(folder.Path);

        load.Should().Throw<InvalidDataException>().WithMessage($"*{place}*");
    }

    [Fact]
    public void A_set_that_is_not_there_is_an_error()
    {
        var load = () => MentionSet.Load("/no/such/set");

        load.Should().Throw<FileNotFoundException>();
    }
}
