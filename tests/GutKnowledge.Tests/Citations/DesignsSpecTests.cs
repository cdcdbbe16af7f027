using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Citations;

/// <summary>Runs <c>Specs/designs.md</c>.</summary>
public sealed class DesignsSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("designs.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_design_that_a_title_names(string title, string expectation)
    {
        var found = StudyDesignClassifier.Classify(title);

        (found.Cue is { } cue ? $"{found.Design} ({cue})" : found.Design.ToString()).Should().Be(expectation);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_cue_is_where_its_span_says(string title, string expectation)
    {
        var found = StudyDesignClassifier.Classify(title);

        expectation.Should().NotBeEmpty();
        found.Span?.In(title).Should().Be(found.Cue);
        found.Source.Should().Be(found.Design == StudyDesign.Unknown ? DesignSource.Unknown : DesignSource.Title);
    }
}
