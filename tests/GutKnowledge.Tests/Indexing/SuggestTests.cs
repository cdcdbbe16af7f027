using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class SuggestTests
{
    [Theory]
    [InlineData("bloa", "symptom:bloating", SuggestionMatch.Name)]
    [InlineData("BLOA", "symptom:bloating", SuggestionMatch.Name)]
    [InlineData("tummy ac", "symptom:abdominal-pain", SuggestionMatch.Name)]
    [InlineData("diarrhoe", "symptom:diarrhoea", SuggestionMatch.Name)]
    [InlineData("crohns", "condition:crohns-disease", SuggestionMatch.Name)]
    [InlineData("bowel synd", "condition:irritable-bowel-syndrome", SuggestionMatch.Word)]
    [InlineData("hearbturn", "symptom:heartburn", SuggestionMatch.Fuzzy)]
    [InlineData("constapatoin", "symptom:constipation", SuggestionMatch.Fuzzy)]
    public void A_beginning_leads_to_its_concept(string typed, string concept, SuggestionMatch match)
    {
        var kb = Sample.Knowledge;

        kb.Suggest(typed, 20).Should().Contain(suggestion => suggestion.Concept != null && suggestion.Concept.Id.Value == concept && suggestion.Match == match);
    }

    [Fact]
    public void A_synonym_is_shown_with_the_wording_that_fits_and_each_concept_once()
    {
        var kb = Sample.Knowledge;

        var suggestions = kb.Suggest("tummy", 50);

        suggestions.Should().Contain(suggestion => suggestion.Text.StartsWith("tummy", StringComparison.OrdinalIgnoreCase) && suggestion.Concept!.Name == "Abdominal pain");
        suggestions.Where(suggestion => suggestion.Concept != null).Select(suggestion => suggestion.Concept!.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_name_goes_before_its_words_and_both_before_what_is_nearly_so()
    {
        var kb = Sample.Knowledge;

        kb.Suggest("pain", 200).Select(suggestion => suggestion.Match).Should().BeInAscendingOrder();
    }

    [Fact]
    public void What_more_articles_speak_of_goes_first_and_titles_before_what_none_does()
    {
        using var kb = Make.Knowing(
            Make.Article("a", "Heartburn is common. Headache is common."),
            Make.Article("b", "Headache is common."),
            Make.Titled("c", "Healthy days", "Nothing."));

        var suggestions = kb.Suggest("hea", 100).Where(suggestion => suggestion.Match == SuggestionMatch.Name).ToList();

        suggestions.Take(3).Select(suggestion => (suggestion.Text, suggestion.Articles)).Should().Equal(("Headache", 2), ("Heartburn", 1), ("Healthy days", 1));
        suggestions.Skip(3).Should().OnlyContain(suggestion => suggestion.Concept != null && suggestion.Articles == 0);
    }

    [Fact]
    public void A_title_is_suggested_as_long_as_the_article_is_there()
    {
        using var kb = Make.Knowing(Make.Titled("one", "Zebras and the quiet gut", "Nothing."), Make.Titled("two", "Quiet zebras", "Nothing."));

        Titles("zebr").Select(suggestion => (suggestion.Text, suggestion.Match, suggestion.Article!.Value.Value)).Should().Equal(
            ("Zebras and the quiet gut", SuggestionMatch.Name, "one"), ("Quiet zebras", SuggestionMatch.Word, "two"));
        Titles("zbera").Should().OnlyContain(suggestion => suggestion.Match == SuggestionMatch.Fuzzy).And.HaveCount(2);

        kb.Remove(new ArticleId("one"));
        kb.Add(Make.Titled("two", "Quiet lions", "Nothing."));

        Titles("zebr").Should().BeEmpty();
        Titles("lio").Should().ContainSingle();

        IEnumerable<Suggestion> Titles(string typed) => kb.Suggest(typed, 1000).Where(suggestion => suggestion.Article != null);
    }

    [Fact]
    public void Suggestions_do_not_depend_on_the_order_of_adding()
    {
        var articles = Enumerable.Range(0, 60).Select(i => Make.Titled($"key {i:00}", i % 3 == 0 ? "Same words" : $"Some words {i % 7}", "Bloating.")).ToList();
        using var one = Make.Knowing([.. articles]);
        using var other = KnowledgeBase.InMemory();
        foreach (var article in Enumerable.Reverse(articles))
        {
            other.Add(article);
            other.Suggest("x");
        }

        foreach (var typed in new[] { "s", "wor", "same", "smae", "words 3", "blo" })
        {
            other.Suggest(typed, 9).Should().Equal(one.Suggest(typed, 9));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("?!*")]
    public void Nothing_typed_has_no_completion(string typed)
    {
        var kb = Sample.Knowledge;

        kb.Suggest(typed).Should().BeEmpty();
    }
}
