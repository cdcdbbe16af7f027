using System.Text;

namespace GutKnowledge.Text;

/// <summary>The English words of <c>data/words/english.txt</c> (SCOWL), American and British, in lower case; of names only those of days, months and a few places. Thread-safe.</summary>
/// <remarks>The sorted file is searched as it is: no table of strings is built from it.</remarks>
internal static class EnglishWords
{
    private const int LongestWord = 32;

    private static readonly Lazy<byte[]> Lines = new(Load);

    /// <summary>Whether <paramref name="word"/>, in lower case, is in the list.</summary>
    public static bool Contain(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord || !Ascii.IsValid(word))
        {
            return false;
        }

        Span<byte> wanted = stackalloc byte[LongestWord];
        wanted = wanted[..Encoding.ASCII.GetBytes(word, wanted)];
        ReadOnlySpan<byte> lines = Lines.Value;
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var start = lines[..((low + high) / 2)].LastIndexOf((byte)'\n') + 1;
            var line = lines[start..(start + lines[start..].IndexOf((byte)'\n'))];
            switch (line.SequenceCompareTo(wanted))
            {
                case 0:
                    return true;
                case < 0:
                    low = start + line.Length + 1;
                    break;
                default:
                    high = start;
                    break;
            }
        }

        return false;
    }

    private static byte[] Load()
    {
        using var stream = EmbeddedData.Open("words/english.txt");
        var lines = new byte[stream.Length];
        stream.ReadExactly(lines);
        return lines;
    }
}
