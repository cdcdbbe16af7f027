using GutKnowledge.Citations;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Evaluation;

public sealed class DesignEvaluatorTests
{
    private static readonly string[] Trial = ["Journal Article", "Randomized Controlled Trial"];

    // Typed randomised: 1, 2, 3. By title: 1 is found; precision 1, recall 1/3. With the abstract also 2, and 4 wrongly: precision 2/3, recall 2/3.
    [Fact]
    public void Randomised_trials_are_counted_by_title_and_with_the_abstract()
    {
        var report = DesignEvaluator.Evaluate(
        [
            new JudgedDesign("1", Trial, "A randomised trial of bran", null),
            new JudgedDesign("2", Trial, "Bran", "Adults were randomly assigned to bran."),
            new JudgedDesign("3", Trial, "Rice", null),
            new JudgedDesign("4", ["Case Reports"], "Oats", "Placebo-controlled trial."),
        ]);

        (report.Works, report.WithAbstract).Should().Be((4, 2));
        report.TitleOnly.RandomisedTrial.Should().Be(new PrecisionRecall(new Ratio(1, 1), new Ratio(1, 3)));
        report.TitleOnly.Unknown.Should().Be(new Ratio(3, 4));
        report.TitleAndAbstract.RandomisedTrial.Should().Be(new PrecisionRecall(new Ratio(2, 3), new Ratio(2, 3)));
        report.TitleAndAbstract.RandomisedTrial.F1.Should().BeApproximately(2.0 / 3, 1e-12);
        report.TitleAndAbstract.Designs.Should().Equal(
            new DesignScore(StudyDesign.RandomisedTrial, new PrecisionRecall(new Ratio(2, 3), new Ratio(2, 3))),
            new DesignScore(StudyDesign.CaseReport, new PrecisionRecall(new Ratio(0, 0), new Ratio(0, 1))));
        report.Misses.Should().Equal("3: Unknown instead of RandomisedTrial: Rice", "4: RandomisedTrial (Placebo-controlled trial) instead of CaseReport: Oats");
    }

    [Fact]
    public void A_set_is_known_by_its_columns_wherever_its_files_lie()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("deep"));
        File.WriteAllText(folder.Path("a.tsv"), "other\n1\n");
        File.WriteAllText(folder.Path("deep/b.tsv"), "title\tpmid\tmesh\tpublication_types\tabstract\nBran\t7\tx\tReview|Letter\nRice\t8\t\tNews\tNone.\n");

        var works = DesignSet.Load(folder.Path("."));

        works.Select(work => (work.Id, work.Title, work.Abstract)).Should().Equal(("7", "Bran", null), ("8", "Rice", "None."));
        works[0].PublicationTypes.Should().Equal("Review", "Letter");
    }

    [Theory]
    [InlineData("pmid\tpublication_types\ttitle\tabstract\n\tReview\tBran\n", "(2): 'pmid' is empty")]
    [InlineData("pmid\tpublication_types\ttitle\tabstract\n1\tReview\tBran\n2\t\tRice\n", "(3): 'publication_types' is empty")]
    [InlineData("pmid\tpublication_types\ttitle\tabstract\n1\tReview||News\tBran\n", "(2): one of the types in 'publication_types' is empty")]
    [InlineData("pmid\tpublication_types\ttitle\tabstract\n1\tReview\n", "(2): 'title' is empty")]
    [InlineData("pmid\tpublication_types\ttitle\tabstract\n1\tReview\tBran\tIt helps.\tmore\n", "(2): 5 cells under 4 columns")]
    [InlineData("pmid\tpublication_types\ttitle\tabstract\n", ": there is no row under the columns 'pmid', 'publication_types', 'title', 'abstract'")]
    [InlineData("pmid\ttitle\n1\tBran\n", ": there is no row under the columns")]
    public void A_broken_set_is_refused_with_its_line(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("set.tsv");
        File.WriteAllText(path, content);

        FluentActions.Invoking(() => DesignSet.Load(path)).Should().Throw<InvalidDataException>().Which.Message.Should().StartWith(path + message);
    }

    [Fact]
    public void A_set_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("none.tsv");

        FluentActions.Invoking(() => DesignSet.Load(path)).Should().Throw<FileNotFoundException>().Which.FileName.Should().Be(path);
    }

    [Fact]
    public void Randomised_trials_are_told_from_titles_and_abstracts()
    {
        var report = DesignEvaluator.Evaluate(DesignSet.Load(Shared.File("gold/design", "pubmed-types-dev.tsv")));

        report.TitleAndAbstract.RandomisedTrial.F1.Should().BeGreaterThan(0.95);
        report.TitleOnly.RandomisedTrial.Precision.Value.Should().BeGreaterThan(0.98);
    }
}
