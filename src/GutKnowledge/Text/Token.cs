namespace GutKnowledge.Text;

/// <summary>A word where it stands, with the punctuation before it, for rules that end at a clause.</summary>
/// <param name="Span">Where the word stands in the text.</param>
/// <param name="Word">The word.</param>
/// <param name="Break">The strongest punctuation between the previous word and this one.</param>
internal readonly record struct Token(TextSpan Span, Word Word, TokenBreak Break)
{
    /// <summary>The folded form, see <see cref="WordForm"/>.</summary>
    public string Form => Word.Form;

    /// <summary>Whether the word is what was meant, and not what was typed.</summary>
    public bool IsRepaired { get; init; }
}

/// <summary>How strongly the characters between two words separate them.</summary>
internal enum TokenBreak : byte
{
    /// <summary>White space, a hyphen, a slash or an apostrophe: the words may belong to one name.</summary>
    None,

    /// <summary>A comma or a bracket.</summary>
    Comma,

    /// <summary>A semicolon, a colon, a dash, a new line or the end of a sentence.</summary>
    Clause,
}
