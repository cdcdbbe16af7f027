using GutKnowledge.Citations;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Evaluation;

public sealed class ReferenceEvaluatorTests
{
    private const string Entry = "Marsh A, Fern C. Barley at supper and the sleepless cook. J Kitchen Med. 2020;14(2):101–119.";

    private static readonly Dictionary<ReferenceFieldKind, string> Right = new()
    {
        [ReferenceFieldKind.Authors] = "Marsh A, Fern C.",
        [ReferenceFieldKind.Title] = "barley at supper and the  sleepless cook",
        [ReferenceFieldKind.Container] = "J Kitchen Med.",
        [ReferenceFieldKind.Year] = "2020",
        [ReferenceFieldKind.Volume] = "14",
        [ReferenceFieldKind.Issue] = "2",
        [ReferenceFieldKind.Pages] = "101-119",
    };

    [Fact]
    public void Case_dashes_and_punctuation_at_the_ends_do_not_count()
    {
        var scores = ReferenceEvaluator.Evaluate([new JudgedReference("1", Entry, Right)]).All;

        scores.Fields.Should().Be(new PrecisionRecall(new Ratio(7, 7), new Ratio(7, 7)));
        scores.MainFields.Should().Be(new Ratio(1, 1));
    }

    // One of seven fields differs, one is marked and not printed, one is printed and not marked: 5 are right of 7 found and of 7 marked.
    [Fact]
    public void A_field_is_right_as_a_whole_or_wrong()
    {
        var marked = new Dictionary<ReferenceFieldKind, string>(Right) { [ReferenceFieldKind.Container] = "J Kitchen", [ReferenceFieldKind.Doi] = "10.1000/x" };
        marked.Remove(ReferenceFieldKind.Issue);

        var scores = ReferenceEvaluator.Evaluate([new JudgedReference("1", Entry, marked)]).All;

        scores.Fields.Should().Be(new PrecisionRecall(new Ratio(5, 7), new Ratio(5, 7)));
        scores.MainFields.Should().Be(new Ratio(0, 1));
        scores.ByField.Single(field => field.Field == ReferenceFieldKind.Issue).Result.Should().Be(new PrecisionRecall(new Ratio(0, 1), new Ratio(0, 0)));
    }

    [Fact]
    public void Misses_are_listed_of_the_seen_part_alone()
    {
        var wrong = new Dictionary<ReferenceFieldKind, string>(Right) { [ReferenceFieldKind.Year] = "1999" };

        var report = ReferenceEvaluator.Evaluate([.. Enumerable.Range(0, 30).Select(i => new JudgedReference($"r{i}", Entry, wrong))]);

        report.Seen.References.Should().BeInRange(10, 29);
        (report.Seen.References + report.Unseen.References).Should().Be(30);
        report.Misses.Should().HaveCount(report.Seen.References);
        report.Misses[0].Should().Contain("Year \"2020\" instead of \"1999\": Marsh A");
    }

    [Theory]
    [InlineData("{\"id\": 1, \"text\": \"\", \"fields\": {}}\n", "(1): 'text' is empty.")]
    [InlineData("\n{\"id\": 1, \"text\": \"x\", \"fields\": {\"colour\": \"red\"}}\n", "(2): 'colour' is no field of a reference.")]
    [InlineData("{\"id\": 1, \"text\": \"x\"}\n", "(1): ")]
    [InlineData("{\n", "(1): ")]
    [InlineData("", ": there is no reference.")]
    public void A_broken_set_is_refused_with_its_line(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("set.jsonl");
        File.WriteAllText(path, content);

        FluentActions.Invoking(() => ReferenceSet.Load(path)).Should().Throw<InvalidDataException>().Which.Message.Should().StartWith(path + message);
    }

    [Fact]
    public void Printed_references_are_read()
    {
        var report = ReferenceEvaluator.Evaluate(ReferenceSet.Load(Shared.File("gold/references", "bio-fields-dev.jsonl")));

        report.All.Fields.F1.Should().BeGreaterThan(0.96);
        report.All.MainFields.Value.Should().BeGreaterThan(0.88);
        report.Unseen.Fields.F1.Should().BeGreaterThan(0.955);
    }
}
