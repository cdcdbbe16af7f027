using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Annotation;

public sealed class SpellingRepairTests
{
    private static readonly QuestionParser Parser = new(new Annotator(Vocabulary.Default));

    [Theory]
    [InlineData("constipaated", "symptom:constipation", "constipated")]
    [InlineData("stomachpain at night", "symptom:abdominal-pain", "stomach pain")]
    [InlineData("bloateddd after bread", "symptom:bloating", "bloated")]
    [InlineData("ibuporfen", "substance:ibuprofen", "ibuprofen")]
    public void A_misspelt_word_is_read_as_what_it_is_nearest_to_and_says_so(string question, string concept, string readAs)
    {
        var mention = Parser.Parse(question).Mentions[0];

        mention.Concepts.Select(id => id.Value).Should().Contain(concept);
        mention.ReadAs.Should().Be(readAs);
        mention.Text.Should().Be(mention.Span.In(question), "the words as typed are kept");
    }

    [Fact]
    public void A_misspelt_denial_still_denies() =>
        Parser.Parse("bloated but witout fever").Mentions[^1].Assertion.Status.Should().Be(AssertionStatus.Absent);

    [Theory]
    [InlineData("the wind blew my pram over")]
    [InlineData("what is the best colour for a fence")]
    [InlineData("my parcel has not arrived")]
    public void An_English_word_is_never_repaired(string question) => Parser.Parse(question).Mentions.Should().NotContain(mention => mention.ReadAs != null);

    [Fact]
    public void An_article_is_read_as_it_stands() => new Annotator(Vocabulary.Default).FindMentions("Diarreha, said Dr Bloatting.").Should().NotContain(mention => mention.ReadAs != null);

    [Fact]
    public void A_word_as_typed_correctly_says_nothing() => Parser.Parse("bloated").Mentions[0].ReadAs.Should().BeNull();

    [Fact]
    public void Behind_a_page_of_gibberish_nothing_is_repaired()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, SpellingRepair.MostLookups + 100).Select(_ => new string([.. Enumerable.Range(0, 9).Select(_ => (char)('a' + random.Next(26)))]));

        Parser.Parse($"ibuporfen {string.Join(' ', words)} ibuporfen").Mentions.Where(mention => mention.Text == "ibuporfen").Should().ContainSingle().Which.Span.Start.Should().Be(0);
    }

    [Theory]
    [InlineData("kitten", "kitten", 2, 0)]
    [InlineData("diarreha", "diarrhea", 2, 1)]
    [InlineData("bloted", "bloated", 2, 1)]
    [InlineData("nausia", "nausea", 2, 1)]
    [InlineData("constpatd", "constipated", 2, 2)]
    [InlineData("abc", "xyz", 2, 3)]
    [InlineData("", "ab", 2, 2)]
    public void The_distance_of_two_words_counts_edits_and_swaps(string a, string b, int limit, int expected)
    {
        EditDistance.Within(a, b, limit).Should().Be(expected);
        EditDistance.Within(b, a, limit).Should().Be(expected);
    }
}
