namespace GutKnowledge.Text;

/// <summary>
/// A spelling with the forms under which it is compared. The numbers are those of <see cref="Lexicon"/>; 0 as long as no wording or cue has the form.
/// Shared by all threads: a wording or cue that is read after the word has its number known by it too.
/// </summary>
/// <param name="spelling">The word as it stands in the text, with A to Z in lower case.</param>
/// <param name="form">Its folded form, see <see cref="WordForm.Fold"/>.</param>
internal sealed class Word(string spelling, string form)
{
    private readonly string? stem = WordFamilies.IsStemmed(form) ? WordFamilies.Stem(form) : null;
    private readonly string family = WordFamilies.Of(form);
    private readonly string layFamily = WordFamilies.OfLay(form);
    private int id;
    private int stemId;
    private int familyId;
    private int layFamilyId;
    private int lookedUpAt;

    public string Spelling { get; } = spelling;

    public string Form { get; } = form;

    /// <summary>Number of the form.</summary>
    public int Id
    {
        get
        {
            LookUp();
            return id;
        }
    }

    /// <summary>Number of the stem; 0 for short words, whose stems are those of other words too.</summary>
    public int StemId
    {
        get
        {
            LookUp();
            return stemId;
        }
    }

    /// <summary>Number of the word family: what is said by another word of the same sense has the same one.</summary>
    public int FamilyId
    {
        get
        {
            LookUp();
            return familyId;
        }
    }

    /// <summary>The same where people speak of themselves, and more words say the same.</summary>
    public int LayFamilyId
    {
        get
        {
            LookUp();
            return layFamilyId;
        }
    }

    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber { get; } = form.Length > 0 && char.IsAsciiDigit(form[0]);

    private void LookUp()
    {
        if (Volatile.Read(ref lookedUpAt) != Lexicon.Count)
        {
            LookUpNew();
        }
    }

    // A number is given once and stays, so threads that do this at the same time write the same; none of them takes a number back.
    private void LookUpNew()
    {
        var count = Lexicon.Count;
        LookUpNew(ref id, Form);
        LookUpNew(ref familyId, family);
        LookUpNew(ref layFamilyId, layFamily);
        if (stem is not null)
        {
            LookUpNew(ref stemId, stem);
        }

        Volatile.Write(ref lookedUpAt, count);
    }

    private static void LookUpNew(ref int number, string form)
    {
        if (number == 0 && Lexicon.Find(form) is > 0 and var found)
        {
            number = found;
        }
    }
}
