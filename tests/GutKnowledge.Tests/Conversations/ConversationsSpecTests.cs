using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Conversations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Conversations;

/// <summary>The dialogues of <c>Specs/conversations.md</c>.</summary>
public sealed class ConversationsSpecTests
{
    public static TheoryData<string, string> Dialogues => SpecTable.Read("conversations.md");

    [Theory]
    [MemberData(nameof(Dialogues))]
    public void A_conversation_knows_what_was_said(string dialogue, string expectation)
    {
        var expected = expectation.Split(';', StringSplitOptions.TrimEntries);
        var state = Dialogue.Of(dialogue);
        var written = Known(state);
        if (state.Subject is { } person)
        {
            written.Add("about " + person.Words);
        }

        if (expected.Any(part => part.StartsWith("remarks ", StringComparison.Ordinal)))
        {
            written.Add("remarks " + string.Join(", ", ConversationRemark.Of(state, id => id.Value).Select(remark => remark.Kind)));
        }

        if (expected.Any(part => part.StartsWith("notices ", StringComparison.Ordinal)))
        {
            var notices = ConversationNotices.Find(state, Vocabulary.Default);
            written.Add("notices " + (notices.Count == 0 ? "none" : string.Join(", ", notices.Select(notice => notice.Id))));
        }

        written.Should().BeEquivalentTo(expected, "that is what was said: {0}", string.Join("; ", written));
    }

    private static List<string> Known(ConversationState state)
    {
        if (state.Known.Count == 0)
        {
            return ["none"];
        }

        return [.. state.Known.GroupBy(entry => Verb(entry)).Select(group => group.Key + " " + string.Join(", ", group.Select(Dialogue.Names).Distinct()))];
    }

    private static string Verb(KnownEntry entry)
    {
        var person = entry.Person is null ? string.Empty : entry.Person.Words + " ";
        return person + entry.Mention.Assertion.Status switch
        {
            AssertionStatus.Absent => "not",
            AssertionStatus.Past => "past",
            AssertionStatus.Uncertain => "maybe",
            AssertionStatus.Hypothetical => "if",
            AssertionStatus.OtherPerson when entry.Person is null => "family",
            _ => "has",
        };
    }
}
