using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>
/// Tells of whom the turns of a conversation speak, one after the other. A mention belongs to the person named last before it; a turn that names nobody goes on about the one it was about.
/// </summary>
/// <param name="isSuffered">Whether a mention is of something that somebody suffers from.</param>
internal sealed class PersonTracker(Func<Mention, bool> isSuffered)
{
    private readonly List<Person> known = [];
    private readonly List<(TextSpan Span, Person? Person)> named = [];
    private Turn turn = null!;
    private int start;

    /// <summary>Of whom the conversation is now; null for who writes.</summary>
    public Person? Current { get; private set; }

    /// <summary>Begins a turn.</summary>
    /// <param name="next">The turn.</param>
    /// <param name="at">Where its line begins in the transcript.</param>
    public void Begin(Turn next, int at)
    {
        (turn, start) = (next, at);
        named.Clear();
        foreach (var cue in turn.Persons)
        {
            switch (cue.Who)
            {
                case PersonWord.Asker or PersonWord.Alone:
                    named.Add((cue.Span, null));
                    break;
                case PersonWord.Other:
                    named.Add((cue.Span, Other(cue.Key, cue.Span)));
                    break;
                case PersonWord.Named when known.Count > 0:
                    named.Add((cue.Span, known[^1]));
                    break;
            }
        }
    }

    /// <summary>Of whom a mention of the turn is.</summary>
    public Person? Of(Mention mention)
    {
        if (mention.Span.End <= turn.Asking)
        {
            // What was asked for was asked of whom the conversation is about.
            return Current;
        }

        if (mention.Assertion is { Status: AssertionStatus.OtherPerson, CueSpan: { } cue })
        {
            return turn.Persons.Any(word => word.Who == PersonWord.Family && word.Span.Overlaps(cue)) ? Current
                : named.Find(name => name.Person is not null && name.Span.Overlaps(cue)).Person ?? (known.Count > 0 ? known[^1] : Other(WordForm.Fold(cue.In(turn.Line)), cue));
        }

        var before = named.FindLastIndex(name => name.Span.Start < mention.Span.Start);
        return before >= 0 ? named[before].Person : named.Count > 0 && named.TrueForAll(name => name.Person == named[0].Person) ? named[0].Person : Current;
    }

    /// <summary>Ends the turn: the conversation is now about who writes if they suffer from something in it, else about whom it spoke of last.</summary>
    public void End()
    {
        var own = turn.Mentions.Where(mention => mention.Span.End > turn.Asking).ToList();
        if (own.Count > 0)
        {
            Current = own.Exists(mention => Of(mention) is null && isSuffered(mention)) ? null : Of(own[^1]);
        }
        else if (named.Exists(name => name.Person is not null))
        {
            Current = named.Find(name => name.Person is not null).Person;
        }
        else if (turn.Persons.Any(word => word.Who == PersonWord.Alone))
        {
            Current = null;
        }
    }

    private Person Other(string key, TextSpan span)
    {
        var person = known.Find(other => other.Key == key) ?? new Person(key, span.In(turn.Line), span.Shift(start));

        // Who was named last is who is meant by "he".
        known.Remove(person);
        known.Add(person);
        return person;
    }
}
