using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>What a conversation amounts to after its turns. It is made of the turns alone, so what is taken back is as if it had never been said.</summary>
internal sealed class ConversationState
{
    private readonly HashSet<(int Turn, string Person)> about = [];
    private readonly bool[] isLive;

    private ConversationState(IReadOnlyList<Turn> turns)
    {
        Turns = turns;
        isLive = new bool[turns.Count];
        Starts = new int[turns.Count];
        for (var i = 1; i < turns.Count; i++)
        {
            Starts[i] = Starts[i - 1] + turns[i - 1].Line.Length + 1;
        }

        Transcript = string.Join('\n', turns.Select(turn => turn.Line));
    }

    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>All turns, a line each; into it all spans point.</summary>
    public string Transcript { get; }

    /// <summary>Where the line of each turn begins.</summary>
    public int[] Starts { get; }

    /// <summary>Of whom the conversation is now; null for who writes.</summary>
    public Person? Subject { get; private set; }

    /// <summary>Of whom it was before the last turn.</summary>
    public Person? SubjectBefore { get; private set; }

    /// <summary>All that is known, in the order in which it was said.</summary>
    public IReadOnlyList<KnownEntry> Known { get; private set; } = [];

    /// <summary>What the last turn took back.</summary>
    public IReadOnlyList<Mention> TakenBack { get; private set; } = [];

    /// <summary>Whether a turn stands, and is not taken back.</summary>
    public bool IsLive(int turn) => isLive[turn];

    /// <summary>Whether a turn speaks of somebody.</summary>
    public bool IsAbout(int turn, Person? person) => about.Contains((turn, person?.Key ?? string.Empty));

    public static ConversationState Of(IReadOnlyList<Turn> turns, Vocabulary vocabulary)
    {
        var state = new ConversationState(turns);
        var undone = state.TakeBackTurns();
        var known = new KnownEntries(vocabulary);
        var persons = new PersonTracker(IsSuffered);
        for (var i = 0; i < turns.Count; i++)
        {
            state.SubjectBefore = persons.Current;
            state.TakenBack = i == turns.Count - 1 && undone is { } last ? turns[last].Mentions : [];
            if (state.isLive[i])
            {
                state.Apply(i, known, persons, IsSuffered);
            }
        }

        (state.Known, state.Subject) = (known.All, persons.Current);
        if (undone is not null)
        {
            // What was taken back may have been about somebody else.
            state.SubjectBefore = Of([.. turns.Take(turns.Count - 1)], vocabulary).Subject;
        }

        return state;

        bool IsSuffered(Mention mention) => mention.Concepts.Any(id => vocabulary.Find(id)?.Type is ConceptType.Symptom or ConceptType.Condition);
    }

    // The last turn that says anything is taken back, then the one before it. What the last of all turns takes back is returned.
    private int? TakeBackTurns()
    {
        var saying = new Stack<int>();
        int? undone = null;
        for (var i = 0; i < Turns.Count; i++)
        {
            isLive[i] = true;
            undone = null;
            if (Turns[i].IsUndoing && saying.TryPop(out var last))
            {
                isLive[last] = false;
                undone = last;
            }

            if (Turns[i].Says)
            {
                saying.Push(i);
            }
        }

        return undone;
    }

    private void Apply(int number, KnownEntries known, PersonTracker persons, Func<Mention, bool> isSuffered)
    {
        var (turn, start) = (Turns[number], Starts[number]);
        persons.Begin(turn, start);
        foreach (var mention in turn.TakenBack)
        {
            TakenBack = [.. TakenBack, .. known.TakeBack(number, persons.Of(mention), mention).Select(entry => entry.Mention)];
        }

        foreach (var mention in turn.Mentions)
        {
            var person = persons.Of(mention);
            about.Add((number, person?.Key ?? string.Empty));
            known.Add(new KnownEntry(number, person, Placed(mention, start, isSuffered(mention) ? person : null)));
        }

        persons.End();
        about.Add((number, persons.Current?.Key ?? string.Empty));
    }

    // What somebody else suffers from is what another person has, and the words that say so are those for the person.
    private static Mention Placed(Mention mention, int start, Person? person)
    {
        var assertion = mention.Assertion;
        return mention with
        {
            Span = mention.Span.Shift(start),
            Assertion = person is not null && assertion.Status == AssertionStatus.Present
                ? new Assertion(AssertionStatus.OtherPerson, person.Words, person.Span)
                : assertion with { CueSpan = assertion.CueSpan?.Shift(start) },
        };
    }
}
