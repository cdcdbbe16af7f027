using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>What a row of <c>data/cues/designs.tsv</c> does.</summary>
internal enum DesignCueKind
{
    /// <summary>It names the design of the work.</summary>
    Design,

    /// <summary>Its clause speaks of studies of others, or of one that is missing.</summary>
    Mention,

    /// <summary>It only looks like a cue.</summary>
    Pseudo,

    /// <summary>It names people, so that animals beside it are not the only ones that were studied.</summary>
    People,

    /// <summary>A noun that ends the name of a design.</summary>
    Noun,

    /// <summary>A word that stands inside of the name of a design.</summary>
    Within,
}

/// <summary>What a cue says.</summary>
internal readonly record struct DesignCue(DesignCueKind Kind, StudyDesign Design);

/// <summary>The cues of study designs, read once from <c>data/cues/designs.tsv</c>. Thread-safe.</summary>
internal static class DesignCues
{
    private const string File = "cues/designs.tsv";
    private const string Type = "type";

    /// <summary>What names a design in a title.</summary>
    public static NeighbourCueList<DesignCue> Title { get; } = Cues("title");

    /// <summary>What names a design in an abstract, where more is said of other studies.</summary>
    public static NeighbourCueList<DesignCue> Abstract { get; } = Cues("abstract");

    /// <summary>Nouns that end the name of a design: the trial of "randomised controlled trial".</summary>
    public static WordSet Nouns { get; } = Words(DesignCueKind.Noun);

    /// <summary>Words that stand inside of such a name: its "controlled".</summary>
    public static WordSet Within { get; } = Words(DesignCueKind.Within);

    /// <summary>Publication types, the most telling first.</summary>
    public static IReadOnlyList<(string Type, StudyDesign Design)> Types { get; } =
        [.. DataTable.Embedded(File).Rows.Where(row => Stands(row, Type)).Select(row => (row.Filled("cue"), row.Enum<StudyDesign>("design")))];

    private static NeighbourCueList<DesignCue> Cues(string field) =>
        new(File, Read, row => Stands(row, field) && Read(row).Kind is not (DesignCueKind.Noun or DesignCueKind.Within));

    private static WordSet Words(DesignCueKind kind) =>
        new(DataTable.Embedded(File).Rows.Where(row => !Stands(row, Type) && Read(row).Kind == kind).Select(row => WordForm.Fold(row["cue"])));

    private static bool Stands(DataTable.Row row, string field) => row.Filled("field").Split(' ').Contains(field, StringComparer.Ordinal);

    private static DesignCue Read(DataTable.Row row) =>
        Enum.TryParse<DesignCueKind>(row["design"], out var kind) && kind != DesignCueKind.Design
            ? new DesignCue(kind, StudyDesign.Unknown)
            : new DesignCue(DesignCueKind.Design, row.Enum<StudyDesign>("design"));
}
