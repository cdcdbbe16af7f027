using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests;

/// <summary>Whatever is asked, there is an outcome, or an exception that names the parameter.</summary>
public sealed class BadInputTests
{
    private readonly KnowledgeBase kb = Sample.Knowledge;

    public static TheoryData<string, string> Wrong => new()
    {
        { "from after to", "PublishedFrom (2021-01-02) lies after PublishedTo (2021-01-01)." },
        { "empty tag", "Tags: a name is empty." },
        { "empty publisher", "Publishers: a name is empty." },
        { "unknown wording", "LeastWording: there is no wording 99." },
        { "unknown design", "Designs: there is no design 99." },
    };

    [Theory]
    [InlineData("", Outcome.NotUnderstood)]
    [InlineData(" \t\r\n", Outcome.NotUnderstood)]
    [InlineData("the of and to is", Outcome.NotUnderstood)]
    [InlineData("*", Outcome.NotUnderstood)]
    [InlineData("?:(\"", Outcome.NotUnderstood)]
    [InlineData("\0\u0001", Outcome.NotUnderstood)]
    public void What_says_nothing_is_not_understood(string question, Outcome expected)
    {
        kb.Ask(question).Outcome.Should().Be(expected);
        kb.Rank(question).Should().BeEmpty();
        kb.Facets(question).Total.Should().Be(0);
    }

    [Theory]
    [InlineData("bloating*")]
    [InlineData("+bloating")]
    [InlineData("title:bloating")]
    [InlineData("\"bloating\"~2 AND (NOT [a TO b})")]
    [InlineData("bloating^4 || bloating~")]
    [InlineData("/bloat.*/ bloating \\")]
    public void The_syntax_of_a_search_engine_is_plain_text(string question)
    {
        kb.Ask(question).Understood.Should().Contain(mention => mention.Concepts.Any(concept => concept.Id == new ConceptId("symptom:bloating")));
        FluentActions.Invoking(() => (kb.Suggest(question), kb.Facets(question))).Should().NotThrow();
    }

    [Fact]
    public void A_wildcard_stands_for_nothing() => kb.Suggest("blo*ting").Should().NotContain(suggestion => suggestion.Match == SuggestionMatch.Name);

    [Fact]
    public void A_hundred_kilobytes_of_text_are_answered()
    {
        var text = string.Concat(Enumerable.Repeat("I am always bloated after bread and nobody knows why. ", 2000));

        kb.Ask(text).Outcome.Should().Be(Outcome.Answered);
        kb.Facets(text).Total.Should().Be(kb.Ask(text, take: 0).Total);
        kb.Suggest(text).Should().BeEmpty();
    }

    [Fact]
    public void Five_hundred_symptoms_at_once_are_answered()
    {
        var names = Vocabulary.Default.Concepts.Select(concept => concept.Name).Take(500).ToList();

        var answer = kb.Ask(string.Join(", ", names));

        answer.Outcome.Should().BeOneOf(Outcome.Answered, Outcome.OnlyWeakEvidence);
        answer.Articles.Should().HaveCount(10).And.OnlyContain(article => article.Score >= 0 && article.Score <= 1);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_filter_that_cannot_be_is_an_argument_exception_that_names_the_value(string kind, string message)
    {
        var filter = kind switch
        {
            "from after to" => new ArticleFilter { PublishedFrom = new DateOnly(2021, 1, 2), PublishedTo = new DateOnly(2021, 1, 1) },
            "empty tag" => new ArticleFilter { Tags = ["food", " "] },
            "empty publisher" => new ArticleFilter { Publishers = [string.Empty] },
            "unknown wording" => new ArticleFilter { LeastWording = (Wording)99 },
            _ => new ArticleFilter { Designs = [(StudyDesign)99] },
        };

        foreach (var ask in new Action[] { () => kb.Ask("bloating", filter: filter), () => kb.Rank("bloating", filter: filter), () => kb.Facets("bloating", filter) })
        {
            ask.Should().Throw<ArgumentException>().WithMessage(message.Replace("?", "??", StringComparison.Ordinal) + "*").WithParameterName("filter");
        }
    }

    [Fact]
    public void A_negative_number_is_an_argument_exception_that_names_the_parameter()
    {
        Refused(() => kb.Ask("bloating", skip: -1), "skip");
        Refused(() => kb.Ask("bloating", take: -1), "take");
        Refused(() => kb.Rank("bloating", take: -1), "take");
        Refused(() => kb.Facets("bloating", take: -1), "take");
        Refused(() => kb.Suggest("bloat", take: -1), "take");
        Refused(() => kb.Related(new ArticleId("ibs"), take: -1), "take");

        static void Refused(Action ask, string parameter) => ask.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(parameter);
    }

    [Fact]
    public void A_page_behind_the_last_is_empty_and_knows_the_total()
    {
        var answer = kb.Ask("bloating", skip: int.MaxValue, take: int.MaxValue);

        answer.Articles.Should().BeEmpty();
        answer.Total.Should().Be(kb.Ask("bloating").Total);
    }

    [Fact]
    public void Names_longer_than_any_index_takes_are_kept_and_can_be_asked_for()
    {
        var name = new string('x', 40_000);
        using var own = Make.Knowing(Make.Article("a", "Reflux.") with { Publisher = name, Tags = [name, " "] });

        own.Ask("reflux", filter: new ArticleFilter { Tags = [name], Publishers = [name] }).Total.Should().Be(1);
    }

    [Fact]
    public void After_closing_nothing_is_answered()
    {
        var own = KnowledgeBase.InMemory();
        own.Dispose();

        foreach (var ask in new Action[] { () => own.Suggest("bloa"), () => own.Related(new ArticleId("ibs")), () => own.Facets("bloating") })
        {
            ask.Should().Throw<ObjectDisposedException>();
        }
    }
}
