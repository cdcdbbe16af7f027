using System.Text.Json;
using GutKnowledge.Answers;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class AnswerTests
{
    [Fact]
    public void A_score_lies_between_0_and_1_and_is_the_sum_of_its_parts()
    {
        var hits = Sample.Answers.SelectMany(answer => answer.Articles).ToList();

        hits.Should().HaveCountGreaterThan(50);
        foreach (var hit in hits)
        {
            hit.Score.Should().BeInRange(0, 1);
            (hit.Explanation.Coverage + hit.Explanation.Strength + hit.Explanation.Words).Should().BeApproximately(hit.Score, 1e-9);
            hit.Explanation.Reason.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void Articles_stand_in_the_order_of_their_scores() =>
        Sample.Answers.Should().Contain(answer => answer.Articles.Count > 1).And.AllSatisfy(answer => answer.Articles.Select(hit => hit.Score).Should().BeInDescendingOrder());

    [Fact]
    public void Pages_put_together_are_the_whole()
    {
        using var kb = KnowledgeBase.OpenSample();
        kb.AddRange(Enumerable.Range(0, 25).Select(i => Make.Article($"twin{i:00}", "Stress causes bloating.")), cancellationToken: TestContext.Current.CancellationToken);
        foreach (var question in new[] { "bloating", "stress and bloating", "lining", "fibre" })
        {
            var whole = kb.Ask(question, take: 100);
            var pages = Enumerable.Range(0, 20).SelectMany(page => kb.Ask(question, skip: page * 3, take: 3).Articles).Select(hit => hit.Article.Id).ToList();

            pages.Should().Equal(whole.Articles.Select(hit => hit.Article.Id));
            whole.Total.Should().Be(whole.Articles.Count);
            kb.Ask(question, skip: 2, take: 1).Total.Should().Be(whole.Total, "the total does not depend on the page");
        }
    }

    [Fact]
    public void A_page_behind_the_last_article_is_empty_but_counted()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux."));

        var answer = kb.Ask("reflux", skip: 5);

        answer.Articles.Should().BeEmpty();
        answer.Total.Should().Be(1);
    }

    [Fact]
    public void Evidence_is_numbered_as_it_stands_in_the_answer()
    {
        foreach (var answer in Sample.Answers)
        {
            answer.Numbered.Select(said => said.Number).Should().Equal(Enumerable.Range(1, answer.Numbered.Count));
            answer.Numbered.Select(said => said.Evidence).Should().Equal(answer.Articles.SelectMany(article => article.Evidence.Concat(article.Against)));
            answer.Numbered.Where(said => said.IsAgainst).Select(said => said.Evidence).Should().Equal(answer.Articles.SelectMany(article => article.Against));
        }

        Sample.Answers.Should().Contain(answer => answer.Numbered.Any(said => said.IsAgainst));
    }

    [Fact]
    public void An_article_that_covers_more_of_the_question_stands_first()
    {
        using var kb = Make.Knowing(
            Make.Article("a-one", "Stress causes reflux. Reflux comes at night. Coffee worsens reflux."), Make.Article("b-both", "Stress causes reflux. Nausea may follow in the morning."));

        var answer = kb.Ask("reflux and nausea");

        answer.Articles.Select(hit => hit.Article.Id.Value).Should().Equal("b-both", "a-one");
        answer.Articles[0].Covered.Select(concept => concept.Id.Value).Should().HaveCount(2);
    }

    [Fact]
    public void A_sentence_that_claims_stands_before_one_that_mentions()
    {
        using var kb = Make.Knowing(Make.Article("one", "Reflux is a word with six letters.", "Stress causes reflux."));

        kb.Ask("what causes reflux").Articles[0].Evidence.Select(evidence => evidence.Sentence).Should().Equal("Stress causes reflux.", "Reflux is a word with six letters.");
    }

    [Fact]
    public void A_work_is_not_read_twice_for_one_marker()
    {
        using var kb = Make.Knowing(Make.Citing("one", ["1. Marsh AB. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52. doi:10.1000/herb.1"], "Stress causes reflux (1)."));

        var citation = kb.Ask("reflux").Articles[0].Evidence[0].Citations.Should().ContainSingle().Subject;

        citation.References.Should().ContainSingle().Which.Url.Should().Be("https://doi.org/10.1000/herb.1");
    }

    [Fact]
    public void JSON_is_read_by_anybody_and_keeps_the_order_of_its_properties()
    {
        var json = Sample.Knowledge.Ask("what causes bloating").ToJson();

        using var document = JsonDocument.Parse(json);
        document.RootElement.EnumerateObject().Select(property => property.Name).Should().Equal("question", "outcome", "intent", "understood", "notices", "articles", "total", "disputes", "contradictions", "nearest");
        document.RootElement.GetProperty("outcome").GetString().Should().Be("Answered");
        document.RootElement.GetProperty("articles")[0].GetProperty("evidence")[0].GetProperty("span").GetProperty("start").ValueKind.Should().Be(JsonValueKind.Number);
        json.Should().NotContain("\r");
    }

    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("# heading")]
    [InlineData("**bold** `code` | table")]
    public void Markdown_of_an_answer_takes_no_markup_from_question_or_article(string markup)
    {
        using var kb = Make.Knowing(Make.Titled("one", "Reflux " + markup, "Stress causes reflux, " + markup + " they say."));

        var markdown = kb.Ask("reflux " + markup).ToMarkdown();

        var escaped = string.Concat(markup.Select(c => "\\`*_{}[]()<>#+-!|~&=".Contains(c) ? "\\" + c : c.ToString()));
        markdown.Replace(escaped, string.Empty).Should().NotContain(markup);
        System.Text.RegularExpressions.Regex.Count(markdown, System.Text.RegularExpressions.Regex.Escape(escaped)).Should().BeGreaterThanOrEqualTo(3, "question, title and sentence show it as text");
    }

    [Fact]
    public void A_title_is_linked_only_to_a_web_address()
    {
        using var kb = KnowledgeBase.InMemory();
        var builder = Make.Builder("x", "Reflux", "Stress causes reflux.");
        builder.Url = "javascript:alert(1)";
        kb.Add(builder.Build());

        kb.Ask("reflux").ToMarkdown().Should().Contain("Reflux").And.NotContain("javascript");
    }
}
