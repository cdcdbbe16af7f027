using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Evaluation;

public sealed class QuestionEvaluatorTests
{
    [Fact]
    public void A_question_that_is_answered_as_expected_has_no_miss()
    {
        var report = Evaluate(new JudgedQuestion
        {
            Id = "q1",
            Text = "what helps with constipation, no fever",
            Present = [new ConceptId("symptom:constipation")],
            Absent = [new ConceptId("symptom:fever")],
            Outcome = Outcome.Answered,
            Relevant = new Dictionary<string, int> { ["constipation"] = 2 },
            Evidence = new BestSentence(new ArticleId("constipation"), "Foods and fibres that may ease constipation"),
        });

        report.Misses.Should().BeEmpty();
        report.Present.F1.Should().Be(1);
        report.Absent.Recall.Should().Be(new Ratio(1, 1));
        report.First.Should().Be(new Ratio(1, 1));
        report.BestSentence.Should().Be(new Ratio(1, 1));
    }

    [Fact]
    public void What_is_wrong_is_counted_and_named()
    {
        var report = Evaluate(new JudgedQuestion
        {
            Id = "q2",
            Text = "constipation",
            Present = [new ConceptId("symptom:nausea")],
            RedFlags = ["rf09"],
            Outcome = Outcome.NotUnderstood,
            Relevant = new Dictionary<string, int> { ["akkermansia"] = 2 },
        });

        report.Present.Should().Be(new PrecisionRecall(new Ratio(0, 1), new Ratio(0, 1)));
        report.RedFlags.Should().Be(new Ratio(0, 1));
        report.Outcomes.Should().Be(new Ratio(0, 1));
        report.First.Should().Be(new Ratio(0, 1));
        report.BestSentence.Should().Be(new Ratio(0, 0));
        report.Misses.Should().ContainSingle().Which.Should().StartWith("q2 \"constipation\": present symptom:nausea not found; 'constipation' wrongly present; red flag rf09 not raised;");
    }

    // Three expected, two found of which one is right: precision 1/2, recall 1/3, F1 2 * 1/2 * 1/3 / (1/2 + 1/3) = 0.4.
    [Fact]
    public void F1_is_the_harmonic_mean() => new PrecisionRecall(new Ratio(1, 2), new Ratio(1, 3)).F1.Should().BeApproximately(0.4, 1e-12);

    [Theory]
    [InlineData("{\"id\":\"a\"", "(1): ")]
    [InlineData("{\"id\":\"a\",\"text\":\"b\",\"outcome\":\"Answered\"}\n{\"id\":\"a\",\"text\":\"b\",\"outcome\":\"Perhaps\"}", "(2): ")]
    [InlineData("{\"id\":\"a\",\"text\":\"b\",\"outcome\":\"Answered\",\"presnt\":[]}", "(1): ")]
    public void A_broken_set_is_refused_with_its_line(string content, string place)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("set.jsonl");
        File.WriteAllText(path, content);

        FluentActions.Invoking(() => QuestionSet.Load(path)).Should().Throw<InvalidDataException>().Which.Message.Should().StartWith(path + place);
    }

    private static QuestionReport Evaluate(JudgedQuestion question) => QuestionEvaluator.Evaluate([question], text => Sample.Knowledge.Ask(text));
}
