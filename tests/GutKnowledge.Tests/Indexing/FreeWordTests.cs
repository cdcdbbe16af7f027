using GutKnowledge.Articles;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

/// <summary>Questions whose words no concept stands for.</summary>
public sealed class FreeWordTests
{
    [Theory]
    [InlineData("vitamin d and bone density", QuestionKind.Topic)]
    [InlineData("treatment of gout", QuestionKind.Topic)]
    [InlineData("does peppermint help?", QuestionKind.Question)]
    [InlineData("how do tests for it work", QuestionKind.Question)]
    [InlineData("Hello, please send me information on gout.", QuestionKind.Question)]
    [InlineData("My stomach has been burning after meals.", QuestionKind.Narrative)]
    [InlineData("I don't know why, my stomach burns.", QuestionKind.Narrative)]
    [InlineData("I ache and don't know more.", QuestionKind.Narrative)]
    [InlineData("", QuestionKind.Topic)]
    public void How_something_is_asked_shows_in_its_words(string question, QuestionKind expected) => QuestionKinds.Of(question).Should().Be(expected);

    [Fact]
    public void Politeness_is_not_searched_for_unless_nothing_else_is_left()
    {
        SearchedWords.OfQuestion("Please help, I want to know about violins").Should().Equal("violin");
        SearchedWords.OfQuestion("please help").Should().Equal("please", "help");
    }

    [Fact]
    public void A_rare_word_counts_for_more_than_a_common_one()
    {
        using var kb = With(("a", "The violin and the drum sounded."), ("b", "The drum was loud, the drum was fast."), ("c", "A drum and a trumpet."), ("d", "A violin alone."));

        Ranked(kb, "violin drum").Should().StartWith("a").And.ContainInOrder("d", "b");
    }

    [Fact]
    public void A_misspelt_word_finds_what_has_most_of_its_pieces_where_these_are_indexed()
    {
        (string, string)[] articles = [("a", "The harpsichord was tuned."), ("b", "The trumpet was polished.")];
        using var plain = With(new KnowledgeBaseOptions { WordPieces = false }, articles);
        using var pieces = With(articles);

        Ranked(pieces, "harpsicord").Should().Equal("a");
        Ranked(plain, "harpsicord").Should().BeEmpty();
    }

    [Fact]
    public void What_is_denied_is_not_searched_for_by_its_words_either()
    {
        using var kb = With(("a", "Fever, fever and fever again, and bloating."), ("b", "Bloating comes in the evening."));

        kb.Ask("bloating in the evening, no fever").Articles[0].Article.Id.Value.Should().Be("b");
    }

    [Fact]
    public void A_latent_space_finds_what_says_the_same_in_other_words()
    {
        (string, string)[] articles =
        [
            ("a", "The violin and the bow need rosin."), ("b", "A bow without rosin slips."), ("c", "Rosin on a violin bow."),
            ("d", "The trumpet has valves and a mouthpiece."), ("e", "Valves need oil, a mouthpiece needs washing."), ("f", "A trumpet with oil in its valves."),
        ];
        using var plain = With(articles);
        using var latent = With(new KnowledgeBaseOptions { LatentSpace = true }, articles);

        Ranked(plain, "violin").Should().NotContain("b");
        Ranked(latent, "violin").Take(3).Should().BeEquivalentTo("a", "b", "c");
    }

    private static KnowledgeBase With(params (string Key, string Text)[] articles) => With(null, articles);

    private static KnowledgeBase With(KnowledgeBaseOptions? options, params (string Key, string Text)[] articles)
    {
        var kb = KnowledgeBase.InMemory(options);
        kb.AddRange(articles.Select(article => Make.Titled(article.Key, "Something", article.Text)));
        return kb;
    }

    private static List<string> Ranked(KnowledgeBase kb, string question) => [.. kb.Rank(question, 10).Select(article => article.Id.Value)];
}
