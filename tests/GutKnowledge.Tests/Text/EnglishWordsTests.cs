using GutKnowledge.Tests.Import;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class EnglishWordsTests
{
    [Fact]
    public void Every_word_of_the_list_is_found()
    {
        var words = File.ReadAllLines(Path.Combine(Repository.Root, "data", "words", "english.txt"));

        words.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        words.Where(word => !EnglishWords.Contain(word)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("colour", true)]
    [InlineData("color", true)]
    [InlineData("bloatted", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("zzzz", false)]
    [InlineData("größe", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_word_is_looked_up(string word, bool isKnown) => EnglishWords.Contain(word).Should().Be(isKnown);
}
