using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Whether the sides of a relation stand around its cue, behind it, or one right before it and the other behind ("reflux triggers include coffee").</summary>
internal enum RelationCueClass
{
    Verb,
    Noun,
    Compound,
}

/// <summary>What a cue of <c>data/cues/relations.tsv</c> states.</summary>
/// <param name="Class">Where its sides stand.</param>
/// <param name="Relation">The relation.</param>
/// <param name="IsNearSubject">Verb: whether the left side is the subject. Noun and compound: whether the anchor is.</param>
/// <param name="Kind">The tie it states when it is said flatly.</param>
internal sealed record RelationCue(RelationCueClass Class, Relation Relation, bool IsNearSubject, ClaimKind Kind)
{
    private static readonly CueList<RelationCue> Cues = new("cues/relations.tsv", Read);

    private const int MostBeforeCopula = 2;

    private static readonly HashSet<string> BeforeSecondVerb = WordList.Of("before-second-verb");
    private static readonly HashSet<string> BeforeAdjective = WordList.Of("before-adjective");
    private static readonly HashSet<string> BeforeNoun = WordList.Of("before-noun");
    private static readonly HashSet<string> Determiners = [.. WordList.Of("determiner"), .. WordList.Of("noun-determiner")];

    private static readonly WordSet Verbs = new(DataTable.Embedded("cues/relations.tsv").Rows.Where(row => row.Enum<RelationCueClass>("class") == RelationCueClass.Verb)
        .Select(row => Tokenizer.Forms(row["cue"])).Where(forms => forms.Count == 1).Select(forms => forms[0]));

    private static readonly Dictionary<string, RelationCue> Compounds = DataTable.Embedded("cues/relations.tsv").Rows.Where(row => row.Enum<RelationCueClass>("class") == RelationCueClass.Compound)
        .Select(row => (Forms: Tokenizer.Forms(row["cue"]), Cue: Read(row))).Where(row => row.Forms.Count == 1).ToDictionary(row => row.Forms[0], row => row.Cue, StringComparer.Ordinal);

    /// <summary>Whether the word alone may be the verb of a relation.</summary>
    public static bool IsVerb(Word word) => Verbs.Contains(word);

    /// <summary>The relation that the word alone states as the second half of a compound ("IBS triggers"); null when none.</summary>
    public static RelationCue? Compound(Word word) => Compounds.GetValueOrDefault(word.Form);

    public static List<Cue<RelationCue>> Find(SentenceParts sentence)
    {
        var cues = Cues.Find(sentence.Tokens, sentence.InMention);
        if (cues.Count == 0)
        {
            return cues;
        }

        var compounds = cues.Where(cue => cue.Value.Class == RelationCueClass.Compound && IsCompound(sentence, cue)).Select(cue => cue.Start).ToHashSet();
        cues.RemoveAll(cue => cue.Value.Class == RelationCueClass.Compound ? !compounds.Contains(cue.Start) : compounds.Contains(cue.Start) || IsNoVerb(sentence.Tokens, cue));
        return cues;
    }

    /// <summary>The tie it states when it is said with <paramref name="wording"/>: a hedged cause is a conditional one.</summary>
    public ClaimKind KindAt(Wording wording) =>
        Kind == ClaimKind.Causal && wording is (Wording.Suggestive or Wording.Preliminary or Wording.Disputed)
            ? ClaimKind.ConditionalCausal : Kind;

    // "Reflux triggers include", "IBS symptoms may be": right behind a mention and before what opens an enumeration.
    private static bool IsCompound(SentenceParts sentence, Cue<RelationCue> cue) =>
        cue.Start > 0 && sentence.IsInMention(cue.Start - 1) && sentence.Tokens[cue.Start].Break == TokenBreak.None
        && sentence.Cues.Any(copula => copula.Value == SentenceCueKind.Copula && copula.Start >= cue.End && copula.Start - cue.End <= MostBeforeCopula
            && Enumerable.Range(cue.End, copula.Start - cue.End).All(i => BeforeSecondVerb.Contains(sentence.Tokens[i].Form)));

    // "found raised zonulin", "an increase in X", "Changes seen with X": a participle that describes a noun, or a noun, relates nothing.
    private static bool IsNoVerb(IReadOnlyList<Token> tokens, Cue<RelationCue> cue)
    {
        if (cue.Value.Class != RelationCueClass.Verb || cue.End > cue.Start + 1)
        {
            return false;
        }

        if (cue.Start == 0 || tokens[cue.Start].Break > TokenBreak.None)
        {
            return true;
        }

        var before = tokens[cue.Start - 1].Form;
        return Determiners.Contains(before) || BeforeNoun.Contains(before)
            || tokens[cue.Start].Form.EndsWith("ed", StringComparison.Ordinal) && BeforeAdjective.Contains(before);
    }

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
