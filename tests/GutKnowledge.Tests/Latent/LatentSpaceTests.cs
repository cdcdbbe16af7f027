using CsCheck;
using GutKnowledge.Latent;

namespace GutKnowledge.Tests.Latent;

public sealed class LatentSpaceTests
{
    // What a byte for each dimension may change in a cosine of a few dimensions.
    private const float Rounding = 0.02f;

    private static readonly Gen<string[]> Documents = Gen.Int[0, 8].Select(word => "w" + word).List[0, 12].Select(words => string.Join(' ', words)).Array[0, 10];

    [Fact]
    public void Two_topics_are_told_apart()
    {
        var space = Spaces.Of(Spaces.TwoTopics, dimensions: 2);

        space.Dimensions.Should().Be(2);
        space.TermCount.Should().Be(8);
        var similarities = space.Similarities(space.Fold("soil"));
        similarities[..5].Should().AllSatisfy(x => x.Should().BeGreaterThan(0.95f));
        similarities[5..].Should().AllSatisfy(x => x.Should().BeApproximately(0, Rounding));
    }

    [Theory]
    [InlineData("spade", "rake")]
    [InlineData("pan", "salt")]
    public void Words_that_never_meet_but_share_neighbours_are_close(string one, string other)
    {
        var space = Spaces.Of(Spaces.TwoTopics, dimensions: 2);

        space.Fold(one).Similarity(space.Fold(other)).Should().BeGreaterThan(0.95f);
    }

    [Fact]
    public void A_document_lies_where_its_words_are_folded_to()
    {
        var space = Spaces.Of(Spaces.TwoTopics);

        for (var i = 0; i < Spaces.TwoTopics.Length; i++)
        {
            space.Documents.Similarity(space.Fold(Spaces.TwoTopics[i]), i).Should().BeApproximately(1, Rounding);
        }
    }

    [Fact]
    public void With_all_dimensions_the_cosine_is_that_of_the_weighted_words()
    {
        // All words are in two of four documents, so that all weigh the same.
        var space = Spaces.Of(["a b", "a c", "b d", "c d"]);

        space.Similarities(space.Fold("a b"))[1].Should().BeApproximately(0.5f, Rounding);
        space.Similarities(space.Fold("a b"))[3].Should().BeApproximately(0, Rounding);
    }

    [Fact]
    public void The_weight_of_a_term_is_that_of_the_formula()
    {
        TermWeight.OfCount(1).Should().Be(1);
        TermWeight.OfCount(0.5).Should().Be(0.5f);
        TermWeight.OfCount(3).Should().BeApproximately(1 + 1.0986f, 0.0001f);
        TermWeight.OfRarity(10, 5).Should().BeApproximately(1.0986f, 0.0001f);
        TermWeight.OfRarity(10, 2).Should().BeGreaterThan(TermWeight.OfRarity(10, 5));
    }

    [Fact]
    public void A_mean_lies_between_its_documents()
    {
        var space = Spaces.Of(Spaces.TwoTopics, dimensions: 2);

        space.Documents.Mean([0]).Similarity(space.Fold("spade soil")).Should().BeApproximately(1, Rounding);
        space.Similarities(space.Documents.Mean([0, 5]))[0].Should().BeApproximately(MathF.Sqrt(0.5f), 0.05f);
        space.Documents.Mean([]).IsZero.Should().BeTrue();
    }

    [Fact]
    public void The_same_documents_make_the_same_space_on_every_thread()
    {
        var all = new float[4][];

        Parallel.For(0, all.Length, i => all[i] = Spaces.Of(Spaces.TwoTopics) is var space ? space.Similarities(space.Fold("spade oil")) : []);

        all.Should().AllSatisfy(similarities => similarities.Should().Equal(all[0]));
    }

    [Fact]
    public void What_is_not_known_has_no_direction()
    {
        var space = Spaces.Of([.. Spaces.TwoTopics, "only here", ""]);

        foreach (var nothing in new[] { space.Fold("only"), space.Fold(""), space.Fold([("soil", 0)]) })
        {
            nothing.IsZero.Should().BeTrue();
            nothing.Similarity(space.Fold("soil")).Should().Be(0);
            space.Similarities(nothing).Should().OnlyContain(x => x == 0);
        }

        space.Similarities(space.Fold("soil"))[^2..].Should().Equal(0, 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("one document alone")]
    [InlineData("no|word|twice")]
    [InlineData("the same|the same")]
    [InlineData("a|a|a")]
    public void Few_documents_and_terms_make_a_space_too(string? texts)
    {
        var documents = texts?.Split('|') ?? [];
        var space = Spaces.Of(documents);

        space.Dimensions.Should().BeLessThanOrEqualTo(1);
        space.Documents.Count.Should().Be(documents.Length);
        var expected = space.Dimensions == 0 ? 0f : 1f;
        space.Similarities(space.Fold("the same a")).Should().NotContain(x => x != expected);
    }

    [Fact]
    public void Only_the_terms_of_the_most_documents_are_used()
    {
        var space = Spaces.Of(Spaces.TwoTopics, mostTerms: 2);

        space.TermCount.Should().Be(2);
        space.Fold("oil").IsZero.Should().BeFalse();
        space.Fold("onion").IsZero.Should().BeFalse();
        space.Fold("soil").IsZero.Should().BeTrue();
    }

    [Fact]
    public void Similarities_lie_between_minus_one_and_one() => Documents.Sample(documents =>
    {
        var space = Spaces.Of(documents, dimensions: 3);
        foreach (var query in documents.Select(document => space.Fold(document)).Append(space.Documents.Mean(Enumerable.Range(0, documents.Length))))
        {
            space.Similarities(query).Should().NotContain(x => !(x >= -1 && x <= 1));
            query.Similarity(query).Should().BeApproximately(query.IsZero ? 0 : 1, 1e-5f);
        }
    }, iter: 200);

    [Fact]
    public void Postings_that_contradict_themselves_are_refused()
    {
        var builder = new LatentSpaceBuilder(2);

        builder.Invoking(b => b.Add("a", [0, 1], [1])).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.Add("a", [1, 0], [1, 1])).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.Add("a", [0, 2], [1, 1])).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.Add("a", [-1, 0], [1, 1])).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.Add("a", [0, 1], [1, 0])).Should().Throw<ArgumentException>();
        builder.Add("a", [0, 1], [1, 1]);
        builder.Add("a", [0, 1], [1, 1]);
        builder.Invoking(b => b.Build()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Vectors_of_different_spaces_are_not_compared()
    {
        var one = Spaces.Of(Spaces.TwoTopics);
        var none = Spaces.Of([]);

        one.Invoking(space => space.Fold("soil").Similarity(none.Fold("soil"))).Should().Throw<ArgumentException>();
        one.Invoking(space => space.Similarities(none.Fold("soil"))).Should().Throw<ArgumentException>();
        one.Invoking(space => space.Documents.Similarities(space.Fold("soil"), new float[3])).Should().Throw<ArgumentException>();
        one.Invoking(space => space.Documents.Similarity(space.Fold("soil"), 11)).Should().Throw<ArgumentException>();
        one.Invoking(space => space.Documents.Mean([-1])).Should().Throw<ArgumentException>();
    }
}
