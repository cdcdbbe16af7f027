using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>Whom a word of a turn speaks of.</summary>
internal enum PersonWord
{
    /// <summary>Who writes.</summary>
    Asker,

    /// <summary>Who writes, even where nothing is mentioned.</summary>
    Alone,

    /// <summary>Somebody who was named before.</summary>
    Named,

    /// <summary>Who writes, but not how they are.</summary>
    Aside,

    /// <summary>Nobody in particular.</summary>
    Family,

    /// <summary>Somebody else, by what they are to who writes ("my son").</summary>
    Other,
}

/// <summary>A word that says of whom a turn speaks.</summary>
/// <param name="Who">Of whom.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">Of <see cref="PersonWord.Other"/>: what tells this person from others ("son").</param>
internal readonly record struct PersonCue(PersonWord Who, TextSpan Span, string Key);

/// <summary>Finds of whom a turn speaks (<c>data/cues/persons.tsv</c>, and the other persons of <c>data/cues/assertion.tsv</c>).</summary>
internal static class PersonCues
{
    private const string InArticle = "article";

    private static readonly CueList<PersonWord> Own = new("cues/persons.tsv", row => row.Enum<PersonWord>("who"));
    private static readonly CueList<PersonWord> Others = new("cues/assertion.tsv", _ => PersonWord.Other, row => row["status"] == "OtherPerson" && row["in"] != InArticle);
    private static readonly HashSet<string> Fillers = WordList.Of("person-filler");

    /// <summary>The cues from left to right; of two that overlap the longer one, of equal ones that of <c>persons.tsv</c>.</summary>
    public static IReadOnlyList<PersonCue> Find(string text, TokenList tokens)
    {
        var found = new List<Cue<PersonWord>>();
        foreach (var cue in Own.Find(tokens).Concat(Others.Find(tokens)).OrderByDescending(cue => cue.End - cue.Start))
        {
            if (!found.Exists(longer => longer.Start < cue.End && cue.Start < longer.End))
            {
                found.Add(cue);
            }
        }

        return [.. found.Where(cue => cue.Value != PersonWord.Aside).OrderBy(cue => cue.Start).Select(cue => new PersonCue(cue.Value, cue.Span, cue.Value == PersonWord.Other ? Key(text, cue.Span) : string.Empty))];
    }

    // "my son has" and "son" are the same person.
    private static string Key(string text, TextSpan span)
    {
        var forms = Tokenizer.Forms(span.In(text));
        var telling = forms.FindAll(form => !Fillers.Contains(form));
        return string.Join(' ', telling.Count > 0 ? telling : forms);
    }
}
