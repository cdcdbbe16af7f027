using CsCheck;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Citations;

public sealed class StudyDesignClassifierTests
{
    private static readonly string[] Pieces =
        ["randomised ", "controlled ", "trial", "trials ", "studies", "two ", "double-blind, ", "in rats", "patients ", ": ", ". ", "? ", "a review", "protocol for a ", "is needed", "cohort ", "case-", "phase II ", "meta-", "analysis", "\ud800", "\n", "\0", "’", "é"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 20].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Publication_types_come_before_the_title()
    {
        var found = StudyDesignClassifier.Classify("Bran for bloating: a cohort study", null, ["Journal Article", "randomized controlled trial"]);

        found.Should().Be(new DesignFinding(StudyDesign.RandomisedTrial, DesignSource.Metadata, "Randomized Controlled Trial", null));
    }

    [Theory]
    [InlineData("Clinical Trial|Randomized Controlled Trial", StudyDesign.RandomisedTrial)]
    [InlineData("Randomized Controlled Trial|Clinical Trial Protocol", StudyDesign.Protocol)]
    [InlineData("Systematic Review|Meta-Analysis", StudyDesign.MetaAnalysis)]
    [InlineData("Randomized Controlled Trial|Letter|Comment", StudyDesign.RandomisedTrial)]
    [InlineData("Journal Article|Letter", StudyDesign.Unknown)]
    [InlineData("Reviewer", StudyDesign.Unknown)]
    public void The_most_telling_publication_type_counts(string types, StudyDesign expected) =>
        StudyDesignClassifier.Classify(null, null, types.Split('|')).Design.Should().Be(expected);

    [Fact]
    public void A_type_that_says_little_gives_way_to_a_title_that_says_more()
    {
        var found = StudyDesignClassifier.Classify("Bran for bloating: a systematic review", null, ["Review"]);

        found.Should().Be(new DesignFinding(StudyDesign.SystematicReview, DesignSource.Title, "systematic review", new TextSpan(21, 17)));
    }

    [Theory]
    [InlineData("Sixty adults were randomly assigned to bran or rice.", StudyDesign.RandomisedTrial)]
    [InlineData("METHODS: In this double-blind, placebo-controlled trial, 60 adults took bran.", StudyDesign.RandomisedTrial)]
    [InlineData("Rats were randomly assigned to bran or rice.", StudyDesign.Animal)]
    [InlineData("Adults will be randomised to bran or rice.", StudyDesign.Protocol)]
    [InlineData("Bran helped. A randomised, placebo-controlled trial is needed.", StudyDesign.Unknown)]
    [InlineData("Randomised trials have shown that bran helps.", StudyDesign.Unknown)]
    [InlineData("Adults were not randomised.", StudyDesign.Unknown)]
    [InlineData("A randomly selected sample of adults was asked about bran.", StudyDesign.Unknown)]
    [InlineData("Mendelian randomisation was used.", StudyDesign.Unknown)]
    [InlineData("SEARCH STRATEGY: Five databases were searched. SELECTION CRITERIA: Randomised trials in which adults were randomised to bran.", StudyDesign.SystematicReview)]
    [InlineData("We performed a meta-analysis of twelve randomised trials.", StudyDesign.MetaAnalysis)]
    [InlineData("A meta-analysis has shown that bran helps.", StudyDesign.Unknown)]
    [InlineData("This review looks at bran.", StudyDesign.NarrativeReview)]
    [InlineData("We report a case of bran intolerance.", StudyDesign.CaseReport)]
    [InlineData("A cross-sectional survey of 300 adults was made.", StudyDesign.CrossSectional)]
    [InlineData("A nested case-control study within a cohort study was made.", StudyDesign.CaseControl)]
    [InlineData("Bran was given for four weeks.", StudyDesign.Unknown)]
    public void An_abstract_tells_what_the_title_does_not(string text, StudyDesign expected)
    {
        var found = StudyDesignClassifier.Classify("Bran and bloating", text);

        found.Design.Should().Be(expected);
        found.Source.Should().Be(expected == StudyDesign.Unknown ? DesignSource.Unknown : DesignSource.Sentence);
        found.Span?.In(text).Should().Be(found.Cue);
    }

    [Fact]
    public void An_abstract_makes_a_trial_a_randomised_one_and_leaves_a_cohort_study_alone()
    {
        const string Text = "Adults were randomly allocated to bran.";

        StudyDesignClassifier.Classify("A controlled trial of bran", Text).Design.Should().Be(StudyDesign.RandomisedTrial);
        StudyDesignClassifier.Classify("Bran: a cohort study", Text).Design.Should().Be(StudyDesign.Cohort);
    }

    [Fact]
    public void Nothing_is_known_of_nothing()
    {
        StudyDesignClassifier.Classify(null).Should().BeSameAs(DesignFinding.Unknown);
        StudyDesignClassifier.Classify(string.Empty, string.Empty, []).Should().BeSameAs(DesignFinding.Unknown);
    }

    [Fact]
    public void A_publication_type_that_is_null_is_refused() =>
        FluentActions.Invoking(() => StudyDesignClassifier.Classify(null, null, [null!])).Should().Throw<ArgumentException>().WithParameterName("publicationTypes");

    [Fact]
    public void A_publication_has_the_design_that_its_title_names()
    {
        var publication = new Publication { Id = "a", Title = "Bran: a case report" };

        publication.Design.Design.Should().Be(StudyDesign.CaseReport);
        (publication with { Title = "Bran" }).Design.Should().Be(DesignFinding.Unknown);
        (publication with { Title = null }).Design.Should().Be(DesignFinding.Unknown);
    }

    [Fact]
    public void Any_title_and_any_abstract_can_be_read() =>
        Texts.Sample(text =>
        {
            var found = StudyDesignClassifier.Classify(text, text);
            found.Span?.In(text).Should().Be(found.Cue);
        });
}
