using System.Buffers;

namespace GutKnowledge.Citations;

/// <summary>What stands between two commas, or other signs that part names, in a list of authors: a name, or the given names to the one before.</summary>
internal readonly struct AuthorPiece
{
    private const int MostInitials = 4;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" ,;&/");

    private readonly List<(int Start, int End, bool IsInitials)> words;

    private AuthorPiece(List<(int Start, int End, bool IsInitials)> words, bool isJoined, bool endsInInitial)
    {
        this.words = words;
        IsJoined = isJoined;
        EndsInInitial = endsInInitial;
        Initials = words.FindAll(word => word.IsInitials).Count;
    }

    /// <summary>How many words it has that are no initials.</summary>
    public int Names => words.Count - Initials;

    public int Initials { get; }

    /// <summary>Whether "and", a semicolon or the like stands before it, so that it begins a name.</summary>
    public bool IsJoined { get; }

    /// <summary>Whether initials with a full stop end it: "Anna B.".</summary>
    public bool EndsInInitial { get; }

    /// <summary>The pieces of a list, without "et al." and what stands behind names ("Jr").</summary>
    public static List<AuthorPiece> Cut(string printed)
    {
        var isCapitals = IsCapitals(printed);
        var pieces = new List<AuthorPiece>();
        var words = new List<(int Start, int End, bool IsInitials)>();
        var isJoined = false;
        for (var at = 0; at <= printed.Length;)
        {
            var length = printed.AsSpan(at).IndexOfAny(Ends);
            var end = length < 0 ? printed.Length : at + length;
            var word = printed.AsSpan(at, end - at);
            var bare = word.Trim(".()[]:\"*_");
            var joins = ReferenceWords.Joins.Has(bare);
            if (!joins && !bare.IsEmpty && !ReferenceWords.Suffix.Has(bare) && !ReferenceWords.Others.Has(bare))
            {
                var isInitials = IsInitials(word, isCapitals);
                words.Add((at + word.Length - word.TrimStart("([:\"*_").Length, isInitials ? end : at + word.TrimEnd(".)]:\"*_").Length, isInitials));
            }

            var sign = end < printed.Length ? printed[end] : ',';
            if (sign != ' ' || joins)
            {
                if (words.Count > 0)
                {
                    pieces.Add(new AuthorPiece(words, isJoined, words[^1].IsInitials && printed[words[^1].End - 1] == '.'));
                    (words, isJoined) = ([], false);
                }

                isJoined |= joins || sign is not (',' or ' ');
            }

            at = end + 1;
        }

        return pieces;
    }

    /// <summary>
    /// The family name: what stands behind the initials ("A. B. van Marsh"), or before them ("van Marsh AB"); without initials the last word, with small words before it.
    /// An organisation is taken whole, and so is what stands before given names ("Marsh van Fern, A. B.").
    /// </summary>
    public string Family(string printed, bool isFamilyAlone)
    {
        var last = words.FindLastIndex(word => !word.IsInitials);
        var initials = words.FindLastIndex(last, word => word.IsInitials);
        var first = initials >= 0 ? initials + 1 : 0;
        if (Initials == 0 && !isFamilyAlone && !words.Exists(word => ReferenceWords.Group.Has(printed.AsSpan(word.Start, word.End - word.Start))))
        {
            first = last;
            while (first > 0 && char.IsLower(printed[words[first - 1].Start]))
            {
                first--;
            }
        }

        return printed[words[first].Start..words[last].End];
    }

    // "A.", "A.B.", "AB", "J-P"; among names in capitals only what has a full stop, or one letter.
    private static bool IsInitials(ReadOnlySpan<char> word, bool isCapitals)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                letters++;
            }
            else if (c is not ('.' or '-' or '‐' or '–'))
            {
                return false;
            }
        }

        return letters is > 0 and <= MostInitials && (!isCapitals || letters == 1 || word.Contains('.'));
    }

    private static bool IsCapitals(string printed)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in printed)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 3 * lower;
    }
}
