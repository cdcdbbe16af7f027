using System.Security.Cryptography;
using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Data;

/// <summary>The judged questions of <c>data/questions</c>.</summary>
public sealed class QuestionDataTests
{
    public static TheoryData<string> Sets => ["questions", "held-out"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_line_is_valid(string set) =>
        File.ReadLines(PathOf(set + ".jsonl")).SelectMany((line, i) => SchemaTests.Errors("question", line).Select(error => $"{set}.jsonl({i + 1}): {error}")).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_key_is_known(string set)
    {
        var questions = QuestionSet.Load(PathOf(set + ".jsonl"));
        var articles = Repository.BundledArticles().Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();

        questions.SelectMany(q => q.Present.Concat(q.Absent).Concat(q.Past).Concat(q.Other)).Where(id => Vocabulary.Default.Find(id) is null).Should().BeEmpty();
        questions.SelectMany(q => q.Relevant.Keys).Where(id => !articles.Contains(id)).Should().BeEmpty();
        questions.Should().OnlyHaveUniqueItems(q => q.Text).And.OnlyHaveUniqueItems(q => q.Id);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_best_sentence_stands_in_its_article(string set)
    {
        QuestionSet.Load(PathOf(set + ".jsonl")).Where(q => q.Evidence is { } best && Sample.Knowledge.Articles.Find(best.Article)?.Text.Contains(best.Fragment, StringComparison.OrdinalIgnoreCase) != true)
            .Select(q => $"{q.Id}: {q.Evidence!.Fragment}").Should().BeEmpty();
    }

    [Fact]
    public void A_question_is_held_out_by_the_hash_of_its_text()
    {
        QuestionSet.Load(PathOf("held-out.jsonl")).Should().OnlyContain(q => SHA256.HashData(Encoding.UTF8.GetBytes(q.Text))[0] % 3 == 0);
        QuestionSet.Load(PathOf("questions.jsonl")).Should().OnlyContain(q => SHA256.HashData(Encoding.UTF8.GetBytes(q.Text))[0] % 3 != 0);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Topics_and_qrels_say_the_same(string set)
    {
        var questions = QuestionSet.Load(PathOf(set + ".jsonl"));

        File.ReadLines(PathOf(set + ".topics.tsv")).Should().Equal(questions.Select(q => $"{q.Id}\t{q.Text}"));
        File.ReadLines(PathOf(set + ".qrels.txt")).Should().Equal(questions.SelectMany(q => q.Relevant.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{q.Id} 0 {pair.Key} {pair.Value}")));
    }

    // A floor, somewhat below what was measured, so that no change makes answers worse unseen.
    [Fact]
    public void Answers_do_not_fall_below_the_floor()
    {
        var report = QuestionEvaluator.Evaluate(QuestionSet.Load(PathOf("questions.jsonl")), text => Sample.Knowledge.Ask(text));

        report.Present.F1.Should().BeGreaterThan(0.85);
        report.Outcomes.Value.Should().BeGreaterThan(0.93);
        report.First.Value.Should().BeGreaterThan(0.87);
        report.InThree.Value.Should().BeGreaterThan(0.93);
        report.Absent.F1.Should().BeGreaterThan(0.88);
        report.Past.F1.Should().BeGreaterThan(0.65);
        report.RedFlags.Value.Should().Be(1);
    }

    [Theory]
    [InlineData("tuning", 0.75)]
    [InlineData("held-out", 0.5)]
    public void A_sign_is_read_in_whatever_words(string part, double floor)
    {
        var annotator = new Annotator(Vocabulary.Default);
        var phrasings = Phrasings().Where(row => row["part"] == part && row["status"] == "present").ToList();

        var read = phrasings.Count(row => annotator.FindMentions(row["text"], isQuestion: true).Any(mention =>
            mention.Assertion.Status is not (AssertionStatus.Absent or AssertionStatus.Past) && mention.Concepts.Any(id => Vocabulary.Default.IsOrIsNarrower(id, new ConceptId(row["concept"])))));

        ((double)read / phrasings.Count).Should().BeGreaterThan(floor);
    }

    [Fact]
    public void A_phrasing_is_held_out_by_the_hash_of_its_text() =>
        Phrasings().Should().OnlyContain(row => row["part"] == "held-out" == (SHA256.HashData(Encoding.UTF8.GetBytes(row["text"]))[0] % 3 == 0))
            .And.OnlyContain(row => Vocabulary.Default.Find(new ConceptId(row["concept"])) != null);

    private static IReadOnlyList<DataTable.Row> Phrasings()
    {
        using var reader = File.OpenText(PathOf("phrasings.tsv"));
        return DataTable.Read(reader, "phrasings.tsv").Rows;
    }

    private static string PathOf(string file) => Path.Combine(Repository.Root, "data", "questions", file);
}
