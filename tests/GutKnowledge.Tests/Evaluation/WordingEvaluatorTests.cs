using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Evaluation;

public sealed class WordingEvaluatorTests
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);

    // Found hedged: 1 and 3; hedged: 1 and 2. Precision 1/2, recall 1/2, F1 1/2. Negated: 2 is found, 2 and 3 are: precision 1, recall 1/2, F1 2/3.
    [Fact]
    public void Hedges_and_negations_are_counted_by_sentence()
    {
        var report = Evaluate(hedges:
        [
            new HedgeSentence("Bran may help, and it might last.", true, false),
            new HedgeSentence("It does not, one must assume, help.", true, true),
            new HedgeSentence("Without bran it might last.", false, true),
        ]);

        report.HedgeSentences.Should().Be(3);
        report.Hedge.Should().Be(new PrecisionRecall(new Ratio(1, 2), new Ratio(1, 2)));
        report.Hedge.F1.Should().BeApproximately(0.5, 1e-12);
        report.Negation.Should().Be(new PrecisionRecall(new Ratio(1, 1), new Ratio(1, 2)));
        report.Negation.F1.Should().BeApproximately(2.0 / 3, 1e-12);
        report.HedgeCues.Should().Equal(new HedgeCuePrecision("might", new Ratio(1, 2), 1), new HedgeCuePrecision("may", new Ratio(1, 1), 0));
        report.Misses.Should().Equal("no hedge found: It does not, one must assume, help.", "no hedge (might): Without bran it might last.");
    }

    // Causal: 1 of 2 found, both right ones named; precision 1, recall 1/2, F1 2/3. Association: 1 right of 1, found once. None: found once wrongly; F1 0 of no sentence, so it is left out.
    [Fact]
    public void Strengths_of_claim_count_the_same_however_rare_they_are()
    {
        var report = Evaluate(claims:
        [
            new ClaimSentence("Bran reduced the pain.", ClaimKind.Causal),
            new ClaimSentence("Bran is good.", ClaimKind.Causal),
            new ClaimSentence("Bran was associated with pain.", ClaimKind.Association),
        ]);

        report.Kinds.Select(kind => kind.Kind).Should().Equal(ClaimKind.Association, ClaimKind.Causal);
        report.Kinds[1].Result.Should().Be(new PrecisionRecall(new Ratio(1, 1), new Ratio(1, 2)));
        report.MacroF1.Should().BeApproximately((1 + (2.0 / 3)) / 2, 1e-12);
        report.Misses.Should().Equal("None instead of Causal: Bran is good.");
    }

    [Fact]
    public void A_set_is_known_by_its_columns_wherever_its_files_lie()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("deep"));
        File.WriteAllText(folder.Path("a.tsv"), "text\tnote\thedge\nBran may help.\tx\t1\n");
        File.WriteAllText(folder.Path("deep/b.tsv"), "label\tsentence\n3\tBran reduced the pain.\n");
        File.WriteAllText(folder.Path("c.tsv"), "other\n1\n");

        var set = WordingSet.Load(folder.Path("."));

        set.Hedges.Should().Equal(new HedgeSentence("Bran may help.", true, null));
        set.Claims.Should().Equal(new ClaimSentence("Bran reduced the pain.", ClaimKind.Causal));
    }

    [Theory]
    [InlineData("hedge\ttext\n2\tBran may help.\n", "(2): '2' in the column 'hedge'")]
    [InlineData("hedge\ttext\n1\tBran may help.\n1\n", "(3): 'text' is empty")]
    [InlineData("label\tsentence\n4\tBran helps.\n", "(2): '4' is not a label")]
    [InlineData("a\tb\n1\t2\n", ": there is no table")]
    public void A_broken_set_is_refused_with_its_line(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("set.tsv");
        File.WriteAllText(path, content);

        FluentActions.Invoking(() => WordingSet.Load(path)).Should().Throw<InvalidDataException>().Which.Message.Should().StartWith(path + message);
    }

    [Fact]
    public void Hedges_of_abstracts_are_found() =>
        WordingEvaluator.Evaluate(WordingSet.Load(Shared.File("gold/hedging", "bioscope-abstracts-dev.tsv")), Annotator).Hedge.F1.Should().BeGreaterThan(0.91);

    [Fact]
    public void Strengths_of_conclusions_are_told_apart() =>
        WordingEvaluator.Evaluate(WordingSet.Load(Shared.File("gold/claims", "pubmed-conclusions-dev.tsv")), Annotator).MacroF1.Should().BeGreaterThan(0.77);

    private static WordingReport Evaluate(IReadOnlyList<HedgeSentence>? hedges = null, IReadOnlyList<ClaimSentence>? claims = null) =>
        WordingEvaluator.Evaluate(new WordingSet(hedges ?? [], claims ?? []), Annotator);
}
