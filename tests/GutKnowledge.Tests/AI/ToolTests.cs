using System.Text.Json;
using GutKnowledge.AI;
using GutKnowledge.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace GutKnowledge.Tests.AI;

public sealed class ToolTests
{
    [Theory]
    [InlineData("ask", "question")]
    [InlineData("evidence", "about")]
    [InlineData("concept", "name")]
    [InlineData("suggest", "text")]
    [InlineData("check_draft", "question")]
    public async Task An_urgent_notice_comes_first_whatever_the_tool_finds(string tool, string parameter)
    {
        using var kb = KnowledgeBase.InMemory();

        var result = await kb.CallAsync(tool, new Dictionary<string, string> { [parameter] = "I am vomiting blood" });

        result.EnumerateObject().First().Name.Should().Be("urgent");
        result.Rows("urgent").First().GetProperty("level").GetString().Should().Be("Emergency");
        result.Rows("urgent").First().GetProperty("message").GetString().Should().Be(kb.Ask("I am vomiting blood").Notices[0].Message);
    }

    [Fact]
    public async Task An_urgent_notice_is_there_even_when_the_call_is_wrong()
    {
        var result = await Sample.Knowledge.CallAsync("ask", new { question = "I am vomiting blood", limit = 3 });

        result.Rows("urgent").Should().NotBeEmpty();
        result.Error().Should().Be("ask has no 'limit'; it takes question, from, maxCharacters.");
    }

    [Fact]
    public async Task Evidence_has_the_numbers_of_the_answer_and_its_sentences()
    {
        const string question = "what helps with constipation";

        var result = await Sample.Knowledge.CallAsync("ask", new { question, maxCharacters = 100_000 });

        var numbered = Sample.Knowledge.Ask(question, take: 20).Numbered;
        result.Rows("evidence").Select(row => (row.GetProperty("n").GetInt32(), row.GetProperty("sentence").GetString(), row.GetProperty("article").GetString(), row.TryGetProperty("against", out _)))
            .Should().Equal(numbered.Select(said => (said.Number, (string?)said.Evidence.Sentence, (string?)said.Article.Id.Value, said.IsAgainst)));
        result.Rows("articles").Select(row => row.GetProperty("id").GetString()).Should().Equal(numbered.Select(said => said.Article.Id.Value).Distinct());
        result.TryGetProperty("truncated", out _).Should().BeFalse();
        result.Rows("evidence").SelectMany(row => row.TryGetProperty("works", out var works) ? works.EnumerateArray().ToList() : []).Should().Contain(work => work.GetProperty("text").GetString()!.Contains("10.14309"));
    }

    [Fact]
    public async Task What_is_denied_is_told_as_denied()
    {
        var result = await Sample.Knowledge.CallAsync("ask", new { question = "bloating, no fever" });

        result.Rows("understood").Select(row => (row.GetProperty("text").GetString(), row.GetProperty("status").GetString())).Should().Equal(("bloating", "Present"), ("fever", "Absent"));
    }

    [Fact]
    public async Task What_was_cut_says_how_to_get_the_rest_and_the_pieces_are_the_whole()
    {
        var whole = await Sample.Knowledge.CallAsync("ask", new { question = "bloating", maxCharacters = 100_000 });
        var numbers = new List<int>();
        JsonElement? rest = null;
        do
        {
            var from = rest is { } before ? int.Parse(before.GetProperty("next").GetString()!["from=".Length..]) : 1;
            var piece = await Sample.Knowledge.CallAsync("ask", new { question = "bloating", from, maxCharacters = 2000 });
            numbers.AddRange(piece.Rows("evidence").Select(row => row.GetProperty("n").GetInt32()));
            rest = piece.TryGetProperty("truncated", out var truncated) ? truncated : null;
            piece.GetRawText().Length.Should().Match(length => length <= 2000 || piece.Rows("evidence").Count() == 1);
            rest?.GetProperty("total").GetInt32().Should().Be(whole.Rows("evidence").Count());
        }
        while (rest is not null);

        numbers.Should().Equal(whole.Rows("evidence").Select(row => row.GetProperty("n").GetInt32())).And.HaveCountGreaterThan(5);
    }

    [Fact]
    public async Task The_pieces_of_an_article_are_its_text()
    {
        var article = Sample.Knowledge.Articles.First();
        var text = "";
        while (true)
        {
            var piece = await Sample.Knowledge.CallAsync("article", new { id = article.Id.Value, offset = text.Length, maxCharacters = 700 });
            piece.GetProperty("text").GetString()!.Length.Should().BeInRange(1, 700);
            text += piece.GetProperty("text").GetString();
            if (!piece.TryGetProperty("truncated", out var truncated))
            {
                break;
            }

            truncated.GetProperty("next").GetString().Should().Be($"offset={text.Length}");
        }

        text.Should().Be(article.Text);
    }

    [Fact]
    public async Task An_article_has_more_evidence_than_an_answer_shows()
    {
        var article = Sample.Knowledge.Ask("constipation").Articles[0];

        var result = await Sample.Knowledge.CallAsync("evidence", new { about = "constipation", articles = article.Article.Id.Value, maxCharacters = 100_000 });

        result.Rows("evidence").Should().HaveCountGreaterThan(article.Evidence.Count + article.Against.Count);
        result.Rows("evidence").Select(row => row.GetProperty("sentence").GetString()).Should().Contain(article.Evidence.Select(evidence => evidence.Sentence));
    }

    [Fact]
    public async Task One_unknown_article_does_not_take_the_sentences_of_the_others()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux."));

        var result = await kb.CallAsync("evidence", new { about = "reflux", articles = new[] { "none", "one" } });

        result.Rows("evidence").Should().ContainSingle().Which.GetProperty("sentence").GetString().Should().Be("Stress causes reflux.");
        result.Error().Should().Be("No article 'none'; ids come from ask.articles[].id.");
    }

    [Fact]
    public async Task Sentences_can_be_filtered()
    {
        var result = await Sample.Knowledge.CallAsync("evidence", new { about = "constipation", cited = true, wording = "suggestive", maxCharacters = 100_000 });

        List<JsonElement> supporting = [.. result.Rows("evidence").Where(row => !row.TryGetProperty("against", out _))];
        supporting.Should().NotBeEmpty().And.OnlyContain(row => IsSureAndCited(row));
    }

    private static bool IsSureAndCited(JsonElement row) => row.GetProperty("wording").GetString() is "Suggestive" or "Asserted" && row.GetProperty("support").GetString() is not ("None" or "Vague" or "Dangling");

    [Fact]
    public async Task What_all_articles_say_of_a_concept_names_role_and_sources()
    {
        using var kb = Make.Knowing(Make.Article("a", "Stress causes reflux."), Make.Article("b", "Stress may cause reflux.", "Ginger improves reflux."));

        var result = await kb.CallAsync("concept", new { name = "reflux" });

        result.Rows("said").Select(row => (row.GetProperty("role").GetString(), row.GetProperty("name").GetString(), row.GetProperty("sources").GetInt32(), row.GetProperty("wording").GetString()))
            .Should().Equal(("Cause", "Chronic stress", 2, "Asserted"), ("Helps", "Ginger", 1, "Asserted"));
    }

    [Theory]
    [InlineData("ask", """{}""", "ask needs 'question'.")]
    [InlineData("ask", """{"question":null}""", "ask needs 'question'.")]
    [InlineData("ask", """{"question":7}""", "'question' must be a text.")]
    [InlineData("ask", """{"question":" "}""", "'question' must be given and not empty.")]
    [InlineData("ask", """{"question":"reflux","from":0}""", "'from' must be a whole number from 1 on.")]
    [InlineData("ask", """{"question":"reflux","from":99}""", "'from' is 99, but there are only 1.")]
    [InlineData("ask", """{"question":"reflux","maxCharacters":10}""", "'maxCharacters' must be a whole number from 500 to 100000.")]
    [InlineData("ask", """{"question":"\ud800"}""", "'question' must be a text without broken characters.")]
    [InlineData("concept", """{"name":"reflux","from":9}""", "'from' is 9, but there are only 1.")]
    [InlineData("evidence", """{"about":"reflux","wording":"sure"}""", "'wording' must be one of Negated, Disputed, Preliminary, Suggestive, Asserted.")]
    [InlineData("evidence", """{"about":"reflux","cited":"maybe"}""", "'cited' must be true or false.")]
    [InlineData("evidence", """{"about":"reflux","articles":[1]}""", "'articles' must be a list of texts.")]
    [InlineData("concept", """{"name":"blaoting"}""", "No concept 'blaoting'; perhaps 'Bloating', 'Fainting', 'Fatty stool'.")]
    [InlineData("concept", """{"name":"xyzzy"}""", "No concept 'xyzzy'; suggest completes names, and ask takes any words.")]
    [InlineData("article", """{"id":"x"}""", "No article 'x'; ids come from ask.articles[].id.")]
    [InlineData("article", """{"id":"one","offset":500}""", "'offset' is 500, but the text ends at 21.")]
    public async Task A_mistake_says_what_to_do(string tool, string arguments, string expected)
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux."));

        var result = await kb.CallAsync(tool, JsonDocument.Parse(arguments).RootElement);

        result.Error().Should().Be(expected);
    }

    [Fact]
    public async Task A_draft_is_checked_against_what_ask_gave()
    {
        using var kb = Make.Knowing(Make.Article("one", "Ginger may improve reflux."), Make.Article("two", "Kefir may improve bloating."));

        var good = await kb.CallAsync("check_draft", new { question = "does ginger help reflux?", draft = "Ginger may improve reflux [1]." });
        var bad = await kb.CallAsync("check_draft", new { question = "does ginger help reflux?", draft = "Ginger always cures reflux [4].", articles = new[] { "none" } });

        good.GetProperty("clean").GetBoolean().Should().BeTrue();
        good.Rows("sentences").Single().GetProperty("backedBy").EnumerateArray().Select(number => number.GetInt32()).Should().Equal(1);
        bad.Rows("findings").Select(finding => finding.GetProperty("kind").GetString()).Should().Contain(["TooSure", "NoSuchCitation"]);
        bad.Error().Should().Be("No article 'none'; ids come from ask.articles[].id.");
    }

    [Fact]
    public async Task A_draft_may_draw_on_an_article_that_was_read()
    {
        using var kb = Make.Knowing(Make.Article("one", "Ginger may improve reflux."), Make.Article("two", "Kefir may improve bloating."));
        const string question = "does ginger help reflux?";
        const string draft = "Kefir may improve bloating.";

        (await kb.CallAsync("check_draft", new { question, draft })).GetProperty("clean").GetBoolean().Should().BeFalse();
        (await kb.CallAsync("check_draft", new { question, draft, articles = new[] { "two" } })).GetProperty("clean").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_number_that_a_model_writes_as_a_text_or_with_a_point_is_read()
    {
        var result = await Sample.Knowledge.CallAsync("suggest", new { text = "bloa", take = "1" });
        var other = await Sample.Knowledge.CallAsync("suggest", new { text = "bloa", take = 1.0 });

        result.Rows("suggestions").Should().ContainSingle();
        other.GetRawText().Should().Be(result.GetRawText());
    }

    [Fact]
    public async Task Arguments_may_be_objects_of_the_program()
    {
        var arguments = new AIFunctionArguments { ["about"] = "constipation", ["articles"] = new[] { "nothing" }, ["from"] = 1L };

        var result = (JsonElement)(await Sample.Knowledge.Tool("evidence").InvokeAsync(arguments, TestContext.Current.CancellationToken))!;

        result.Error().Should().Contain("nothing");
    }

    [Fact]
    public async Task Fifty_calls_at_once_give_what_one_gives()
    {
        var one = await Sample.Knowledge.CallAsync("ask", new { question = "bloating" });

        var many = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Sample.Knowledge.CallAsync("ask", new { question = "bloating" }))));

        many.Should().OnlyContain(result => result.GetRawText() == one.GetRawText());
    }

    [Fact]
    public async Task A_cancelled_call_is_not_begun()
    {
        var call = async () => await Sample.Knowledge.Tool("ask").InvokeAsync(new AIFunctionArguments { ["question"] = "bloating" }, new CancellationToken(canceled: true));

        await call.Should().ThrowAsync<OperationCanceledException>();
    }
}
