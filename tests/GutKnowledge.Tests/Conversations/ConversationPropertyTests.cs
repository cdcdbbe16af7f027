using CsCheck;
using GutKnowledge.Concepts;
using GutKnowledge.Conversations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Conversations;

public sealed class ConversationPropertyTests
{
    // About things of which none is a kind of another.
    private static readonly string[] Independent = ["I am bloated", "also heartburn", "no fever", "my skin itches", "I used to have constipation", "no joint pain", "always tired", "there is ginger in my tea", "I get headaches", "maybe a rash"];

    private static readonly string[] Any =
    [
        .. Independent, "my son has diarrhoea", "he has a fever", "scratch that", "forget the fever", "yes", "no", "not sure", "{symptom:nausea} yes", "{symptom:headache} no", "{cause:coffee} sometimes",
        "I threw up blood", "no blood", "what helps?", "actually, I'm not bloated", "my wife is constipated and I have cramps", "what about me?", "",
    ];

    [Fact]
    public void The_order_of_independent_turns_does_not_matter()
    {
        var expected = What(Dialogue.Of([.. Independent.Select(Dialogue.Turn)]));
        Gen.Shuffle(Independent).Sample(turns => What(Dialogue.Of([.. turns.Select(Dialogue.Turn)])).Should().BeEquivalentTo(expected), iter: 100);
    }

    [Fact]
    public void Taking_back_restores_what_was_before() =>
        (from before in OneOf(Any).Array[0, 8] from last in OneOf(Any).Where(text => Dialogue.Turn(text) is { Says: true, IsUndoing: false }) select (before, last)).Sample(
            dialogue =>
            {
                var turns = dialogue.before.Select(Dialogue.Turn).ToList();
                var before = Dialogue.Of(turns);
                var after = Dialogue.Of([.. turns, Dialogue.Turn(dialogue.last), Dialogue.Turn("scratch that")]);
                What(after).Should().Equal(What(before));
                after.Subject?.Words.Should().Be(before.Subject?.Words);
            },
            iter: 300);

    [Fact]
    public void A_warning_sign_stays_until_it_is_denied_or_taken_back() =>
        OneOf([.. Any.Except(["scratch that", "no blood"])]).Array[0, 8].Sample(
            turns =>
            {
                var state = Dialogue.Of([Dialogue.Turn("I threw up blood"), .. turns.Select(Dialogue.Turn)]);
                ConversationNotices.Find(state, Vocabulary.Default).Should().Contain(notice => notice.Id == "rf09");
            },
            iter: 300);

    [Fact]
    public void Whatever_is_said_the_spans_are_those_of_the_words() =>
        Gen.OneOf(AnyText.Gen, OneOf(Any)).Array[0, 6].Sample(
            turns =>
            {
                var state = Dialogue.Of([.. turns.Select(text => Dialogue.Turn(text.StartsWith("{symptom", StringComparison.Ordinal) || text.StartsWith("{cause", StringComparison.Ordinal) ? text : " " + text))]);
                foreach (var mention in state.Known.Select(entry => entry.Mention))
                {
                    mention.Span.In(state.Transcript).Should().Be(mention.Text);
                    mention.Assertion.CueSpan?.In(state.Transcript).Should().Be(mention.Assertion.Cue);
                }

                ConversationQuestion.Of(state).Searched.Length.Should().Be(state.Transcript.Length);
            },
            iter: 300);

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static List<string> What(ConversationState state) => [.. state.Known.Select(entry => $"{entry.Person?.Words} {entry.Mention.Assertion.Status} {Dialogue.Names(entry)}")];
}
