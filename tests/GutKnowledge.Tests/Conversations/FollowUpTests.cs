using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Conversations;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Conversations;

public sealed class FollowUpTests
{
    private static readonly string[] Openings = ["bloated", "diarrhoea", "heartburn", "constipation", "tummy pain", "always tired", "itchy skin", "my son has tummy pain", "joint pain and bloating", "wind", "nausea after meals", "ibs"];

    public static TheoryData<string> Begun => new(Openings);

    [Theory]
    [MemberData(nameof(Begun))]
    public void Questions_ask_for_symptoms_and_exposures_that_were_not_spoken_of_and_raise_no_alarm(string opening)
    {
        var talk = Sample.Knowledge.Converse(new ConversationOptions { MostQuestions = 8 }).Say(opening);
        var asked = new List<ConceptId>();
        foreach (var reply in new[] { "yes", "no", "not sure", "sometimes", "no", "yes" })
        {
            if (talk.Next is not { } next)
            {
                break;
            }

            var concept = Vocabulary.Default.Find(next.Concept.Id)!;
            concept.Type.Should().BeOneOf(ConceptType.Symptom, ConceptType.Exposure);
            next.Text.Should().EndWith("?").And.NotContainAny("{", "}");
            talk.Known.SelectMany(known => known.Mention.Concepts).Select(known => known.Id).Should().NotContain(concept.Id);
            asked.Should().NotContain(concept.Id);
            asked.Add(concept.Id);
            var answered = talk.Say("yes");
            answered.Answer.Notices.Where(notice => talk.Answer.Notices.All(before => before.Id != notice.Id)).Should().NotContain(notice => notice.Condition == null || notice.Urgency == Urgency.Emergency);
            talk = talk.Say(reply);
        }
    }

    [Fact]
    public void A_yes_is_what_was_asked_for_and_a_no_denies_it()
    {
        var talk = Sample.Knowledge.Converse().Say("bloated");
        var asked = talk.Next!;
        var yes = talk.Say("yes").Known[^1].Mention;
        yes.Concepts.Should().Equal(asked.Concept);
        yes.Text.Should().Be(asked.Span.In(asked.Text));
        talk.Say("no").Known[^1].Mention.Assertion.Cue.Should().Be("no");
        talk.Say("not sure").Known.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("qwxzy")]
    [InlineData("no fever")]
    [InlineData("hello")]
    public void Nothing_is_asked_where_no_article_is_in_play(string text) => Sample.Knowledge.Converse().Say(text).Next.Should().BeNull();

    [Fact]
    public void Nothing_is_asked_while_help_is_needed_today()
    {
        var talk = Sample.Knowledge.Converse().Say("bloated");
        talk.Next.Should().NotBeNull();
        var urgent = talk.Say("and I am throwing up blood");
        urgent.Next.Should().BeNull();
        urgent.Say("scratch that").Next.Should().NotBeNull();
    }

    [Fact]
    public void No_more_is_asked_than_is_allowed()
    {
        var talk = Sample.Knowledge.Converse(new ConversationOptions { MostQuestions = 2 }).Say("bloated").Say("yes");
        talk.Next.Should().NotBeNull();
        talk.Say("no").Next.Should().BeNull();
        Sample.Knowledge.Converse(new ConversationOptions { MostQuestions = 0 }).Say("bloated").Next.Should().BeNull();
    }

    [Fact]
    public void Who_has_a_kind_of_it_is_not_asked_for_it_and_who_denies_it_not_for_a_kind_of_it()
    {
        foreach (var text in new[] { "stomach cramps and bloating", "bloated but no tummy pain" })
        {
            var talk = Sample.Knowledge.Converse(new ConversationOptions { MostQuestions = 20 }).Say(text);
            while (talk.Next is { } next)
            {
                next.Concept.Id.Value.Should().NotBe("symptom:abdominal-pain");
                Vocabulary.Default.IsOrIsNarrower(next.Concept.Id, new ConceptId("symptom:abdominal-pain")).Should().Be(text.StartsWith("stomach", StringComparison.Ordinal) && Vocabulary.Default.IsOrIsNarrower(next.Concept.Id, new ConceptId("symptom:abdominal-pain")));
                talk = talk.Say("no");
            }
        }
    }

    [Fact]
    public void A_question_that_divides_the_articles_evenly_tells_most()
    {
        double[] weights = [.25, .25, .25, .25];
        ArticleSplit.Gain(weights, [1, 1, 0, 0]).Should().BeGreaterThan(ArticleSplit.Gain(weights, [1, 0, 0, 0])).And.BeInRange(.5, 1);
        ArticleSplit.Gain(weights, [1, 1, 1, 1]).Should().BeApproximately(0, 1e-12);
        ArticleSplit.Gain([.5, .25, .125, .125], [1, 0, 0, 0]).Should().BeGreaterThan(ArticleSplit.Gain([.5, .25, .125, .125], [0, 0, 1, 0]));
    }

    [Fact]
    public void Every_row_of_the_table_has_a_concept_or_a_group_and_two_questions_with_their_words()
    {
        var groups = Vocabulary.Default.Concepts.Select(concept => "group:" + concept.Group).ToHashSet(StringComparer.Ordinal);
        foreach (var row in DataTable.Embedded("cues/follow-ups.tsv").Rows)
        {
            var key = row["key"];
            (key.StartsWith("group:", StringComparison.Ordinal) ? groups.Contains(key) : Vocabulary.Default.Find(new ConceptId(key)) is not null).Should().BeTrue("{0} is there", key);
            (row["asker"].Length > 0).Should().Be(row["other"].Length > 0);
            if (row["asker"].Length > 0)
            {
                row["asker"].Should().MatchRegex(@"^[A-Z][^{}]*\{[^{}]*\}[^{}]*\?$");
                row["other"].Should().MatchRegex(@"^[A-Z][^{}]*\{[^{}]*\}[^{}]*\?$");
            }
        }
    }
}
