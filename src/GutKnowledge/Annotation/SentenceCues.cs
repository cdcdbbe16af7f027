using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>What a cue of <c>data/cues/sentence.tsv</c> does.</summary>
internal enum SentenceCueKind
{
    VagueCitation,
    Caveat,
    Copula,
    Clause,
    AdviceHeading,
    Dispute,
}

/// <summary>The cues of a sentence that neither assert nor relate.</summary>
internal static class SentenceCues
{
    /// <summary>The kind of cue that <see cref="NormalResults"/> looks for.</summary>
    public const string Normal = "normal";

    private static readonly CueList<SentenceCueKind> Cues = new("cues/sentence.tsv", Kind, row => row["kind"] != Normal);

    public static List<Cue<SentenceCueKind>> Find(IReadOnlyList<Token> tokens) => Cues.Find(tokens);

    private static SentenceCueKind Kind(DataTable.Row row) => row["kind"] switch
    {
        "vague-citation" => SentenceCueKind.VagueCitation,
        "caveat" => SentenceCueKind.Caveat,
        "copula" => SentenceCueKind.Copula,
        "clause" => SentenceCueKind.Clause,
        "dispute" => SentenceCueKind.Dispute,
        "advice-heading" => SentenceCueKind.AdviceHeading,
        var other => throw new InvalidDataException($"{row.Place}: '{other}' is not a kind of cue."),
    };
}
