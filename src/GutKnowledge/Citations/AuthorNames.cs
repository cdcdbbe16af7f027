namespace GutKnowledge.Citations;

/// <summary>
/// Family names from a printed list of authors, in their order: "Marsh AB, Fern C", "Marsh, A. B., &amp; Fern, C.", "A. B. Marsh and C. Fern", "Marsh, Anna, and Carl Fern".
/// </summary>
internal static class AuthorNames
{
    public static IReadOnlyList<string> Families(string printed)
    {
        var pieces = AuthorPiece.Cut(printed);
        var families = new List<string>(pieces.Count);
        var isInverted = IsInverted(pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!IsGivenName(pieces, i, isInverted) && pieces[i].Names > 0)
            {
                var isFamilyAlone = i + 1 < pieces.Count && IsGivenName(pieces, i + 1, isInverted);
                families.Add(pieces[i].Family(printed, isFamilyAlone));
            }
        }

        return families;
    }

    // "A. B." and "Anna B." behind "Marsh,", and "Anna" where the first name is inverted.
    private static bool IsGivenName(List<AuthorPiece> pieces, int i, bool isInverted) =>
        i > 0 && !pieces[i].IsJoined && (pieces[i].Names == 0 || (i == 1 && isInverted) || (pieces[i].EndsInInitial && pieces[i - 1] is { Names: 1, Initials: 0 }));

    // "Marsh, Anna" and "Marsh, Anna, and Carl Fern", but not "Marsh, Fern, and Mint": there the others have no given names either.
    private static bool IsInverted(List<AuthorPiece> pieces) =>
        pieces.Count > 1 && pieces[0] is { Names: 1, Initials: 0 } && pieces[1] is { Initials: 0, IsJoined: false } && (pieces.Count == 2 || pieces.FindIndex(2, piece => piece.Names + piece.Initials > 1) >= 0);
}
