using CsCheck;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>What people paste, and what comes out of broken programs: symptoms and cues among markup, faces, half characters and characters that nobody sees. It shrinks to the pieces that matter.</summary>
internal static class BrokenText
{
    private static readonly string[] Words =
    [
        "bloating", "stomach pain", "abdominal and back pain", "diarrhea", "my bum is bleeding", "blood in it", "blood", "reflux", "IBS", "irritable bowel syndrome (IBS)", "SIBO", "fever", "stool", "gluten", "blaoting", "diarreha", "stomachpain", "sick as a parrot",
        "a lump above my belly button", "hasn't had a wet nappy", "no", "not", "never had", "denies", "isn't", "but", "or", "nor", "and", "if", "my son", "used to have", "had", "last year", "in 2017", "back in 2009", "ruled out", "possibly", "really", "the", "of", "less",
        "avoiding", "causes", "may worsen", "is controversial", "symptoms of", "include", "Causes of bloating include:", "family history:", "which",
    ];

    private static readonly string[] Marks =
    [
        ",", ".", "...", "?!", "!!!!", ";", ":", "(", ")", "[", "]", "\"", "“", "’", "'", "-", "–", "•", "/", "|", "(1)", "[2,3]", "[1-400]", "[1,", "¹", "²⁻⁴", "(Smith, 2012)", "(Smith, 2012; ", "Smith and Jones (2012)", "https://doi.org/10.1000/abc", "doi:", "PMID: 12",
        "<b>", "</p>", "<br/>", "&nbsp;", "&#x1F629;", "<script>alert(1)</script>", "<!--", "\0", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\ufffd", "\ufffe",
        "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u202c", "\u2066", "\u2069", "\u0301", "\u0301\u0301\u0301\u0301", "\ufe0f", "\ud83d\ude29", "\ud83e\udd2e", "\ud83d\udc69\u200d\u2695\ufe0f", "\ud83c\uddec\ud83c\udde7", "\ud835\udc1b", "\ud800", "\udc00", "\udc00\ud800",
        "вздутие", "腹胀", "انتفاخ", "फूलना", "ＢＬＯＡＴＩＮＧ", "bloаting", "İ", "ı", "ß", "ﬁ", "٣", "é",
    ];

    private static readonly string[] Gaps = ["", " ", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u3000"];

    private static Gen<string> Piece => CsCheck.Gen.Frequency((5, OneOf(Words)), (4, OneOf(Marks)), (1, Repeated));

    /// <summary>Such a text.</summary>
    public static Gen<string> Gen { get; } = CsCheck.Gen.Frequency((8, Patchwork), (1, Patchwork.Select(text => text.ToUpperInvariant())), (1, CsCheck.Gen.Select(Patchwork, OneOf(Marks)).Select((text, mark) => string.Join(mark, text.ToCharArray()))));

    private static Gen<string> Repeated => CsCheck.Gen.Select(CsCheck.Gen.Frequency((1, OneOf(Words)), (2, OneOf(Marks)), (2, OneOf(Gaps)), (1, OneOf(["a", "Ab", "bloating ", "no ", "the ", ", "]))), CsCheck.Gen.Int[1, 60]).Select((piece, times) => string.Concat(Enumerable.Repeat(piece, times)));

    private static Gen<string> Patchwork => CsCheck.Gen.Select(Piece, OneOf(Gaps)).Select((piece, gap) => piece + gap).Array[0, 25].Select(pieces => string.Concat(pieces));

    private static Gen<string> OneOf(string[] pieces) => CsCheck.Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
