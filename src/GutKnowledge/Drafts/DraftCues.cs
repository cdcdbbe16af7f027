using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>What a row of <c>data/cues/drafts.tsv</c> does; the head of the file explains each.</summary>
internal enum DraftCue
{
    Booster,
    Pseudo,
    Effect,
    Denial,
    Exists,
    Causal,
    Origin,
    Better,
    Worse,
    Animal,
    People,
    Laboratory,
    SeeDoctor,
    Emergency,
    SameDay,
    Soon,
    Unneeded,
    Absence,
    Teller,
    Diagnosis,
    Echo,
    Instruct,
    DoseUnit,
    DoseNoun,
    Reader,
    Suggestion,
    AnswerNoun,
    StudyNoun,
    Titled,
    NoName,
}

/// <summary>The cues of <c>data/cues/drafts.tsv</c>, in lists of those that may hide each other. Thread-safe.</summary>
internal static class DraftCues
{
    private const string File = "cues/drafts.tsv";

    /// <summary>Words that make surer what is said.</summary>
    public static NeighbourCueList<DraftCue> Sureness { get; } = List(DraftCue.Booster, DraftCue.Pseudo);

    /// <summary>That something has an effect, has none, exists, or comes from something.</summary>
    public static NeighbourCueList<DraftCue> Effects { get; } = List(DraftCue.Effect, DraftCue.Denial, DraftCue.Exists, DraftCue.Causal, DraftCue.Origin);

    /// <summary>Which way an effect goes.</summary>
    public static NeighbourCueList<DraftCue> Directions { get; } = List(DraftCue.Better, DraftCue.Worse);

    /// <summary>In whom or what something was found.</summary>
    public static NeighbourCueList<DraftCue> Settings { get; } = List(DraftCue.Animal, DraftCue.People, DraftCue.Laboratory);

    /// <summary>Where to get help, and how soon.</summary>
    public static NeighbourCueList<DraftCue> Urgency { get; } = List(DraftCue.SeeDoctor, DraftCue.Emergency, DraftCue.SameDay, DraftCue.Soon);

    /// <summary>What takes the urgency back.</summary>
    public static NeighbourCueList<DraftCue> Unneeded { get; } = List(DraftCue.Unneeded);

    /// <summary>That the articles do not speak of something.</summary>
    public static NeighbourCueList<DraftCue> Absences { get; } = List(DraftCue.Absence);

    /// <summary>Who or what does not speak of something.</summary>
    public static WordSet Tellers { get; } = Words(DraftCue.Teller);

    /// <summary>What the reader is told to have.</summary>
    public static NeighbourCueList<DraftCue> Diagnoses { get; } = List(DraftCue.Diagnosis);

    /// <summary>How much to take of something.</summary>
    public static NeighbourCueList<DraftCue> Doses { get; } = List(DraftCue.Instruct, DraftCue.DoseUnit, DraftCue.DoseNoun);

    /// <summary>What is offered to be tried.</summary>
    public static NeighbourCueList<DraftCue> Suggestions { get; } = List(DraftCue.Suggestion);

    /// <summary>Words that show that a diagnosis is not told.</summary>
    public static WordSet Echoes { get; } = Words(DraftCue.Echo);

    /// <summary>Words behind which something is asked of the reader.</summary>
    public static WordSet ToReader { get; } = Words(DraftCue.Reader);

    /// <summary>What an answer or a reply has a number of.</summary>
    public static WordSet AnswerNouns { get; } = Words(DraftCue.AnswerNoun);

    /// <summary>What shows that words beside it are a name.</summary>
    public static WordSet StudyNouns { get; } = Words(DraftCue.StudyNoun);

    /// <summary>What stands before the name of a person.</summary>
    public static WordSet Titles { get; } = Words(DraftCue.Titled);

    /// <summary>What is no name although it has a capital.</summary>
    public static WordSet NoNames { get; } = Words(DraftCue.NoName);

    private static NeighbourCueList<DraftCue> List(params DraftCue[] roles) => new(File, Role, row => roles.Contains(Role(row)));

    private static WordSet Words(DraftCue role) => new(DataTable.Embedded(File).Rows.Where(row => Role(row) == role).SelectMany(row => Tokenizer.Forms(row.Filled("cue"))));

    private static DraftCue Role(DataTable.Row row) => row.Enum<DraftCue>("role");
}
