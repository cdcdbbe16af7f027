using CsCheck;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Texts that nobody thought of: pieces of sentences in any order, and any characters at all.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "bloating", "no ", "fever", "not ", "stress ", "causes ", "may ", "reflux", ", ", ". ", ".", "! ", "? ", "; ", ": ", "\n", " ", "(1)", "[2,3]", "[2-", "(", ")", "[", "]", "¹", "²⁻⁴", "\"", "’", "'", "e.g. ", "et al. ", "H. pylori ", "Dr. ",
        "1.5", "10", "2012", "(Smith, 2012)", "Smith (2012) ", "doi:10.1000/abc", "https://doi.org/", "PMID: 12", "my son ", "symptoms of ", "include ", "blood in stool", "IBS", "ibs", "\ud83e\udd63", "\ud800", "\udc00", "\u200b", "\u200d", "\u0301", "\0", "\ufeff",
        "\u2028", "\u00a0", "İ", "ı", "ß", "ﬁ", "٣", "中", "é", "e\u0301", "•", "–", "—", "…", "\t", "\r\n", "%", "*", "\\", "<b>", "|",
    ];

    private static readonly Gen<string> Patchwork = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 30].Select(pieces => string.Concat(pieces));

    public static Gen<string> Gen { get; } = CsCheck.Gen.Frequency((5, Patchwork), (1, CsCheck.Gen.String), (1, CsCheck.Gen.String[CsCheck.Gen.Char[' ', '~'], 0, 200]));
}
