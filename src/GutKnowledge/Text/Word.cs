namespace GutKnowledge.Text;

/// <summary>
/// A spelling with the forms under which it is compared. The numbers are those of <see cref="Lexicon"/>; 0 as long as no wording or cue has the form.
/// Shared by all threads: a wording or cue that is read after the word has its number known by it too.
/// </summary>
/// <param name="spelling">The word as it stands in the text, with A to Z in lower case.</param>
/// <param name="form">Its folded form, see <see cref="WordForm.Fold"/>.</param>
internal sealed class Word(string spelling, string form)
{
    // Its stem and families are asked for anew when words get numbers, which is seldom: the fewer the fields, the more words stay in the processor's cache.
    private int id;
    private int stemId;
    private int familyId;
    private int layFamilyId;
    private ulong marks;
    private int lookedUpAt;
    private string? searchedAs;

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

    /// <summary>What it may be the beginning of, see <see cref="WordMarks"/>.</summary>
    public ulong Marks
    {
        get
        {
            LookUp();
            return marks;
        }
    }

    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber { get; } = form.Length > 0 && char.IsAsciiDigit(form[0]);

    /// <summary>The stem by which articles are searched for it; empty for a stop word.</summary>
    public string SearchedAs => searchedAs ??= StopWords.Contain(Form) || StopWords.Contain(Spelling) ? string.Empty : WordForm.Stem(Form);

    private void LookUp()
    {
        if (Volatile.Read(ref lookedUpAt) != Lexicon.Version)
        {
            LookUpNew();
        }
    }

    // What is given stays, so threads that do this at the same time write the same, and none takes anything back; the version is read first, so that what comes meanwhile is looked up again.
    private void LookUpNew()
    {
        var version = Lexicon.Version;
        LookUpNew(ref id, Form);
        LookUpNew(ref familyId, WordFamilies.Of(Form));
        LookUpNew(ref layFamilyId, WordFamilies.OfLay(Form));
        if (WordFamilies.IsStemmed(Form))
        {
            LookUpNew(ref stemId, WordFamilies.Stem(Form));
        }

        Interlocked.Or(ref marks, WordMarks.Of(Lexicon.Marks(id), Lexicon.Marks(stemId), Lexicon.Marks(familyId), Lexicon.Marks(layFamilyId)) | (IsNumber ? WordMarks.Number : 0));
        Volatile.Write(ref lookedUpAt, version);
    }

    private static void LookUpNew(ref int number, string form)
    {
        if (number == 0 && Lexicon.Find(form) is > 0 and var found)
        {
            number = found;
        }
    }
}
