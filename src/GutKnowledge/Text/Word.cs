namespace GutKnowledge.Text;

/// <summary>A spelling with the forms under which it is compared. The numbers are those of <see cref="Lexicon"/>; 0 when no wording or cue has the form. Immutable and shared.</summary>
/// <param name="spelling">The word as it stands in the text, with A to Z in lower case.</param>
/// <param name="form">Its folded form, see <see cref="WordForm.Fold"/>.</param>
internal sealed class Word(string spelling, string form)
{
    public string Spelling { get; } = spelling;

    public string Form { get; } = form;

    /// <summary>Number of the form.</summary>
    public int Id { get; } = Lexicon.Find(form);

    /// <summary>Number of the stem; 0 for short words, whose stems are those of other words too.</summary>
    public int StemId { get; } = WordFamilies.IsStemmed(form) ? Lexicon.Find(WordFamilies.Stem(form)) : 0;

    /// <summary>Number of the word family: what is said by another word of the same sense has the same one.</summary>
    public int FamilyId { get; } = Lexicon.Find(WordFamilies.Of(form));

    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber { get; } = form.Length > 0 && char.IsAsciiDigit(form[0]);
}
