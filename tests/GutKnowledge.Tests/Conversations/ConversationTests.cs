using GutKnowledge.Answers;
using GutKnowledge.Conversations;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Conversations;

public sealed class ConversationTests
{
    private static Conversation Begin => Sample.Knowledge.Converse();

    [Theory]
    [InlineData("bloated after meals, no fever")]
    [InlineData("what helps with constipation?")]
    [InlineData("my daughter has reflux, does milk help")]
    [InlineData("i think i have sibo, also headaches and im always tired")]
    [InlineData("qwxzy")]
    [InlineData("no fever")]
    [InlineData("vomiting blood")]
    public void One_turn_is_answered_as_the_same_question_is(string text) =>
        (Begin.Say(text).Answer with { }).ToJson().Should().Be(Sample.Knowledge.Ask(text, take: 5).ToJson());

    [Fact]
    public void Nothing_is_known_before_anything_is_said()
    {
        var begun = Begin;
        begun.Known.Should().BeEmpty();
        begun.Next.Should().BeNull();
        begun.Answer.Outcome.Should().Be(Outcome.NotUnderstood);
    }

    [Fact]
    public void A_conversation_is_not_altered_by_what_is_said_after_it()
    {
        var bloated = Begin.Say("bloated");
        var before = bloated.Answer.ToJson();
        bloated.Say("no, I have diarrhoea");
        bloated.Answer.ToJson().Should().Be(before);
        bloated.Turns.Should().Equal("bloated");
    }

    [Fact]
    public void What_is_understood_are_the_words_at_their_place_in_the_transcript()
    {
        var talk = Begin.Say("i'm bloatd").Say("no fever").Say("my son has diarrhoea").Say("forget the fever").Say("I also feel sick");
        foreach (var mention in talk.Known.Select(known => known.Mention).Concat(talk.Answer.Understood))
        {
            mention.Span.In(talk.Transcript).Should().Be(mention.Text);
            mention.Assertion.CueSpan?.In(talk.Transcript).Should().Be(mention.Assertion.Cue);
        }

        talk.Answer.Question.Should().Be(talk.Transcript);
        talk.Known.Select(known => known.Turn).Should().Equal(1, 2, 3, 5);
    }

    [Fact]
    public void More_turns_are_answered_as_if_they_had_been_said_at_once()
    {
        var turns = Begin.Say("always bloated").Say("also nausea").Say("and no fever").Answer;
        var once = Sample.Knowledge.Ask("always bloated, also nausea, and no fever", take: 5);
        turns.Articles.Select(article => article.Article.Id).Should().Equal(once.Articles.Select(article => article.Article.Id));
    }

    [Fact]
    public void What_is_taken_back_is_not_searched_for() =>
        Begin.Say("bloated").Say("also reflux at night").Say("scratch that").Answer.Articles.Should().BeEquivalentTo(Begin.Say("bloated").Answer.Articles);

    [Fact]
    public void Words_for_taking_back_are_not_searched_for() =>
        Begin.Say("bloated and nausea").Say("forget the nausea").Answer.Articles.Select(article => article.Article.Id)
            .Should().Equal(Begin.Say("bloated").Answer.Articles.Select(article => article.Article.Id));

    [Fact]
    public void Only_what_the_person_has_that_it_is_about_is_asked_for()
    {
        var talk = Begin.Say("I have heartburn").Say("my son has diarrhoea");
        talk.Person.Should().Be("my son");
        talk.Answer.Understood.SelectMany(mention => mention.Concepts).Should().ContainSingle(concept => concept.Id.Value == "symptom:diarrhoea").And.HaveCount(1);
        talk.Remarks.Should().ContainSingle().Which.Text.Should().Contain("another person (my son)");
    }

    [Fact]
    public void A_warning_sign_stays_when_the_conversation_goes_on_about_somebody_else() =>
        Begin.Say("I am throwing up blood").Say("my son has a rash").Say("he is tired").Answer.Notices.Should().Contain(notice => notice.Id == "rf09");

    [Fact]
    public void What_somebody_wants_to_know_stays_until_they_want_to_know_something_else()
    {
        var talk = Begin.Say("what helps with bloating?").Say("also constipation");
        talk.Answer.Intent.Should().Be(QuestionIntent.Helps);
        talk.Say("what causes it?").Answer.Intent.Should().Be(QuestionIntent.Causes);
    }

    [Fact]
    public void A_conversation_goes_on_from_its_JSON_as_if_it_had_never_been_away()
    {
        var talk = Begin.Say("bloated");
        for (var i = 0; i < 4; i++)
        {
            var again = Conversation.Parse(talk.ToJson(), Sample.Knowledge);
            again.ToJson().Should().Be(talk.ToJson());
            again.Answer.ToJson().Should().Be(talk.Answer.ToJson());
            again.Next.Should().Be(talk.Next);
            talk = again.Say(i % 2 == 0 ? "yes" : "no, but I am tired");
        }

        talk.Known.Should().HaveCountGreaterThan(3);
    }

    [Fact]
    public void An_answer_to_a_question_for_what_the_vocabulary_does_not_know_is_no_answer()
    {
        var talk = Conversation.Parse("""{"version":1,"turns":[{"text":"bloated"}],"next":{"concept":"gone:thing","name":"Thing","text":"Thing?","span":{"start":0,"length":5}}}""", Sample.Knowledge);
        talk.Say("yes").Known.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"turns":[]}""")]
    [InlineData("""{"version":1,"turns":null}""")]
    [InlineData("""{"version":1,"turns":[null]}""")]
    [InlineData("""{"version":1,"turns":[{"text":null}]}""")]
    [InlineData("""{"version":1,"turns":[],"more":1}""")]
    [InlineData("""{"version":1,"turns":[],"next":{"concept":"a","name":"a","text":"a?","span":{"start":1,"length":2}}}""")]
    [InlineData("""{"version":1,"turns":[],"next":{"concept":"a","name":null,"text":"a?","span":{"start":0,"length":1}}}""")]
    [InlineData("""{"version":1,"turns":[],"next":{"concept":"","name":"a","text":"a?","span":{"start":0,"length":1}}}""")]
    public void What_is_no_conversation_is_refused(string json)
    {
        var parse = () => Conversation.Parse(json, Sample.Knowledge);
        parse.Should().Throw<InvalidDataException>().WithMessage("The conversation *");
    }
}
