using System.Security.Cryptography;
using System.Text;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Import;

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
        using var kb = KnowledgeBase.OpenSample();

        QuestionSet.Load(PathOf(set + ".jsonl")).Where(q => q.Evidence is { } best && kb.Articles.Find(best.Article)?.Text.Contains(best.Fragment, StringComparison.OrdinalIgnoreCase) != true)
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
        using var kb = KnowledgeBase.OpenSample();

        var report = QuestionEvaluator.Evaluate(QuestionSet.Load(PathOf("questions.jsonl")), text => kb.Ask(text));

        report.Present.F1.Should().BeGreaterThan(0.75);
        report.Outcomes.Value.Should().BeGreaterThan(0.8);
        report.First.Value.Should().BeGreaterThan(0.75);
        report.InThree.Value.Should().BeGreaterThan(0.85);
        report.Absent.F1.Should().BeGreaterThan(0.8);
        report.RedFlags.Value.Should().BeGreaterThan(0.65);
    }

    private static string PathOf(string file) => Path.Combine(Repository.Root, "data", "questions", file);
}
