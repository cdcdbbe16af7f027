using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Drafts;

/// <summary>Runs <c>Specs/draft-check.md</c>.</summary>
public sealed class DraftCheckSpecTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, DraftSpec.Rows.Count)];

    public static TheoryData<string> Questions => [.. DraftSpec.Questions];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_draft_has_the_findings_of_its_row(int row)
    {
        var expected = DraftSpec.Rows[row];

        var report = DraftSpec.Check(expected);

        var why = $"of \"{expected.Draft}\": {string.Join(" ", report.Findings.Select(finding => $"{finding.Kind} ({finding.Text}): {finding.Message}"))}";
        DraftSpec.Kinds(report).Should().Equal(expected.Found.Union(expected.Wrong).Order(StringComparer.Ordinal), "{0}", why);
        expected.Backing.Except(report.Sentences.SelectMany(sentence => sentence.Backing).Select(backing => backing.Source.Number ?? 0)).Should().BeEmpty("these back \"{0}\"", expected.Draft);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_table_shows_the_evidence_of_its_answers(string question) =>
        DraftSpec.Answer(question).Numbered.Select(numbered => $"[{numbered.Number}] {(numbered.IsAgainst ? "(against) " : string.Empty)}{numbered.Evidence.Sentence.Replace("\n\n", "\n").Replace("\n", " • ")}")
            .Should().Equal(DraftSpec.Shown(question));

    [Fact]
    public void The_table_is_large_enough_and_has_many_clean_rows()
    {
        DraftSpec.Rows.Should().HaveCount(160);
        DraftSpec.Rows.Count(row => row.Found.Count + row.Missed.Count == 0).Should().BeGreaterThanOrEqualTo(60);
        DraftSpec.Rows.Select(row => row.Draft).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(1, 0.9, 0.85)]
    [InlineData(2, 0.9, 0.85)]
    [InlineData(3, 0.88, 0.84)]
    public void What_is_reported_is_right_and_most_is_reported(int part, double precision, double recall)
    {
        var rows = DraftSpec.Rows.Where(row => row.Part == part).ToList();
        var (right, missed, wrong) = (rows.Sum(row => row.Found.Count), rows.Sum(row => row.Missed.Count), rows.Sum(row => row.Wrong.Count));

        TestContext.Current.TestOutputHelper?.WriteLine($"part {part}: {rows.Count} rows, {right} right, {wrong} wrong, {missed} missed: precision {(double)right / (right + wrong):0.000}, recall {(double)right / (right + missed):0.000}");
        ((double)right / (right + wrong)).Should().BeGreaterThanOrEqualTo(precision);
        ((double)right / (right + missed)).Should().BeGreaterThanOrEqualTo(recall);
    }
}
