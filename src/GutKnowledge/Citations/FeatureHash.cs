namespace GutKnowledge.Citations;

/// <summary>Numbers that stand for words and for features of tokens. They lie in the weights' file, so they never change without a new training.</summary>
internal static class FeatureHash
{
    private const uint Prime = 16777619;
    private const uint Offset = 2166136261;

    /// <summary>The characters (FNV-1a over UTF-16; http://www.isthe.com/chongo/tech/comp/fnv/).</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The same without case, every digit alike.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c < 128 ? (uint)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : char.ToLowerInvariant(c))) * Prime;
        }

        return hash;
    }

    /// <summary>Runs of capitals, small letters, digits and signs.</summary>
    public static uint OfShape(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        var last = '\0';
        foreach (var c in word)
        {
            var kind = char.IsAsciiDigit(c) ? '0' : char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : c;
            if (kind != last)
            {
                hash = (hash ^ kind) * Prime;
                last = kind;
            }
        }

        return hash;
    }

    /// <summary>One feature of its template and up to three values; never 0, which stands for none.</summary>
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        // The finaliser of MurmurHash3 over sums of odd multiples.
        var hash = (template * 0x9E3779B1) + (a * 0x85EBCA77) + (b * 0xC2B2AE3D) + (c * 0x27D4EB2F);
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }
}
