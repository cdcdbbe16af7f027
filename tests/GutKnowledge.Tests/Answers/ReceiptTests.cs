using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class ReceiptTests
{
    private static readonly string[] Questions = ["bloated after meals, no fever", "vomiting blood", "does peppermint help ibs?", "qwxzy", "no fever", ""];

    public static TheoryData<string> Asked => new(Questions);

    [Theory]
    [MemberData(nameof(Asked))]
    public void The_same_knowledge_base_gives_the_same_answer_again(string question)
    {
        var receipt = Receipt.Parse(Sample.Knowledge.Ask(question).Receipt!.ToJson());
        var replay = Sample.Knowledge.Replay(receipt);
        replay.IsSame.Should().BeTrue();
        replay.Differences.Should().BeEmpty();
        replay.Circumstances.Should().BeEmpty();
    }

    [Fact]
    public void Another_knowledge_base_of_the_same_articles_gives_the_same_answer()
    {
        using var again = KnowledgeBase.OpenSample();
        again.Replay(Sample.Knowledge.Ask("what helps with constipation?").Receipt!).IsSame.Should().BeTrue();
    }

    [Fact]
    public void A_receipt_is_the_same_to_the_last_byte_and_holds_no_sentence_of_an_article()
    {
        var answer = Sample.Knowledge.Ask("bloated", skip: 1, take: 3, new ArticleFilter { OnlyCited = true });
        var json = answer.Receipt!.ToJson();
        json.Should().Be(Sample.Knowledge.Ask("bloated", skip: 1, take: 3, new ArticleFilter { OnlyCited = true }).Receipt!.ToJson());
        Receipt.Parse(json).ToJson().Should().Be(json);
        json.Should().Contain("\"version\": 1").And.Contain("\"skip\": 1").And.Contain("\"take\": 3").And.NotContain("\r");
        answer.Numbered.Should().NotBeEmpty().And.OnlyContain(said => !json.Contains(said.Evidence.Sentence));
        answer.ToJson().Should().NotContain("sha256");
    }

    [Fact]
    public void What_became_of_the_articles_is_told_in_words()
    {
        using var articles = KnowledgeBase.InMemory();
        articles.AddRange([Of("a", "Bloating may be caused by swallowed air. It is common."), Of("b", "Bloating is caused by large meals. Bloating may be caused by beans."), Of("c", "Coffee is a drink.")], cancellationToken: TestContext.Current.CancellationToken);
        var receipt = articles.Ask("bloating").Receipt!;
        articles.Replay(receipt).IsSame.Should().BeTrue();

        articles.Add(Of("a", "Bloating is said to be caused by swallowed air. It is common."));
        articles.Remove(new ArticleId("b"));
        articles.Add(Of("d", "Bloating bloats. Bloating causes bloating. Bloating is caused by diarrhoea."));
        var replay = articles.Replay(receipt);
        replay.IsSame.Should().BeFalse();
        replay.Differences.Should().Contain("Article \"b\" is gone.").And.Contain("Article \"d\" is new, in place 1.")
            .And.Contain(sentence => sentence.StartsWith("Article \"a\" was changed: another text stands at [0..", StringComparison.Ordinal));
        replay.Circumstances.Should().Equal("The number of changes of the articles was 3 and is 6.");
    }

    [Fact]
    public void Another_catalogue_is_told_even_when_the_answer_is_the_same()
    {
        using var without = KnowledgeBase.OpenSample(new KnowledgeBaseOptions { Catalog = null });
        var replay = without.Replay(Sample.Knowledge.Ask("lighthouse").Receipt!);
        replay.IsSame.Should().BeTrue();
        replay.Circumstances.Should().Equal("The catalogue of publications differs.");
        without.Replay(Sample.Knowledge.Ask("zonulin").Receipt!).Differences.Should().Equal("Something else differs: what was understood, how a score is explained, or what is said of cited works.");
    }

    [Fact]
    public void Places_scores_notices_and_sentences_are_compared()
    {
        var receipt = Sample.Knowledge.Ask("bloated").Receipt!;
        var (first, second) = (receipt.Articles[0], receipt.Articles[1]);
        var altered = receipt with
        {
            AnswerSha256 = "other",
            Outcome = Outcome.NoArticle,
            Total = 1,
            Notices = ["rf99"],
            Articles = [second with { Score = 0.125 }, first with { Evidence = [.. first.Evidence.Skip(1), new ReceiptSentence(new(0, 3), "none")] }, .. receipt.Articles.Skip(2)],
            Origin = receipt.Origin with { Library = "0.0.1", LatentSpace = true, Retractions = "7 notices, up to 2026-01-02" },
        };
        var replay = Sample.Knowledge.Replay(altered);
        replay.Differences.Should().Contain("The outcome was NoArticle and is Answered.").And.Contain($"The number of articles found was 1 and is {receipt.Total}.").And.Contain("The notice rf99 was raised and is not any more.")
            .And.Contain($"Article \"{second.Id}\" was number 1 and is number 2 of those in both answers.").And.Contain($"Article \"{first.Id}\" was changed: another text stands at [0..3).")
            .And.Contain($"The sentence at {first.Evidence[0].Span} of article \"{first.Id}\" is new (evidence).").And.Contain(sentence => sentence.StartsWith($"The score of article \"{second.Id}\" was 0.125", StringComparison.Ordinal));
        replay.Circumstances.Should().HaveCount(3).And.Contain("The latent space was on and is off.");
    }

    [Fact]
    public void The_answer_of_a_conversation_has_no_receipt() => Sample.Knowledge.Converse().Say("bloated").Answer.Receipt.Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"version":9,"receipt":{}}""")]
    [InlineData("""{"version":1,"receipt":null}""")]
    public void What_is_no_receipt_is_refused(string json)
    {
        var parse = () => Receipt.Parse(json);
        parse.Should().Throw<InvalidDataException>();
    }

    [Theory]
    [InlineData("\"question\": \"bloated\"", "\"question\": null")]
    [InlineData("\"take\": 10", "\"take\": -1")]
    [InlineData("\"outcome\": \"Answered\"", "\"outcome\": \"Guessed\"")]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"articles\": [", "\"articles\": [null,")]
    public void A_receipt_with_a_value_that_is_none_is_refused(string value, string altered)
    {
        var json = Sample.Knowledge.Ask("bloated").Receipt!.ToJson();
        json.Should().Contain(value);
        var parse = () => Receipt.Parse(json.Replace(value, altered, StringComparison.Ordinal));
        parse.Should().Throw<InvalidDataException>();
    }

    private static Article Of(string id, string text) => Make.Titled(id, "About " + id, text);
}
