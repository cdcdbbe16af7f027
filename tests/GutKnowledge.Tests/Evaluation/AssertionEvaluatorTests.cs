using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Cli;

namespace GutKnowledge.Tests.Evaluation;

public sealed class AssertionEvaluatorTests
{
    private const string Head = "n\tconcept\tsentence\tnegation\ttemporality\texperiencer\n";

    [Fact]
    public void Each_dimension_is_counted_for_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("set.tsv", Head
            + "1\tfever\tNo FEVER today.\tNegated\tRecent\tPatient\n"
            + "2\tcough\tA dry COUGH.\tNegated\tRecent\tPatient\n"
            + "3\trash\tNo RASH.\tAffirmed\tRecent\tPatient\n"
            + "4\tgout\tNothing here.\tAffirmed\tRecent\tPatient\n");

        var report = AssertionEvaluator.Evaluate(AssertionSet.Load(folder.Path));

        report.Sentences.Should().Be(4);
        report.NotLocated.Should().Be(1);
        report.Negated.Precision.Should().Be(new Ratio(1, 2));
        report.Negated.Recall.Should().Be(new Ratio(1, 2));
        report.Experiencer.Should().Be(new Ratio(3, 3));
        report.Misses.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("A mild FEVER and feverish chills.", "fever", 7)]
    [InlineData("Feverish, with fever.", "fever", 15)]
    [InlineData("Pain in the lower back.", "pain in lower back", -1)]
    public void The_marked_words_are_found_as_whole_words(string sentence, string concept, int start) =>
        (AssertionEvaluator.Locate(sentence, concept)?.Start ?? -1).Should().Be(start);

    [Fact]
    public void A_folder_without_such_a_file_is_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.tsv", "a\tb\n");

        var load = () => AssertionSet.Load(folder.Path);

        load.Should().Throw<InvalidDataException>().WithMessage("*no table*");
    }
}
