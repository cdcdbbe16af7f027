using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Whether the sides of a relation stand around its cue or behind it.</summary>
internal enum RelationCueClass
{
    Verb,
    Noun,
}

/// <summary>What a cue of <c>data/cues/relations.tsv</c> states.</summary>
/// <param name="Class">Where its sides stand.</param>
/// <param name="Relation">The relation.</param>
/// <param name="IsNearSubject">Verb: whether the left side is the subject. Noun: whether the anchor behind the cue is.</param>
/// <param name="Kind">The tie it states when it is said flatly.</param>
internal sealed record RelationCue(RelationCueClass Class, Relation Relation, bool IsNearSubject, ClaimKind Kind)
{
    private static readonly CueList<RelationCue> Cues = new("cues/relations.tsv", Read);

    public static List<Cue<RelationCue>> Find(SentenceParts sentence) => Cues.Find(sentence.Tokens, sentence.IsInMention);

    /// <summary>The tie it states when it is said with <paramref name="wording"/>: a hedged cause is a conditional one.</summary>
    public ClaimKind KindAt(Wording wording) =>
        Kind == ClaimKind.Causal && wording is (Wording.Suggestive or Wording.Preliminary or Wording.Disputed)
            ? ClaimKind.ConditionalCausal : Kind;

    private static RelationCue Read(DataTable.Row row) => new(
        row.Enum<RelationCueClass>("class"),
        row.Enum<Relation>("relation"),
        row["direction"] switch
        {
            "forward" or "anchor-subject" => true,
            "reverse" or "anchor-object" => false,
            var other => throw new InvalidDataException($"{row.Place}: '{other}' is not a direction."),
        },
        row.Enum<ClaimKind>("kind"));
}
