using System.Text;
using CsCheck;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Valid inputs with a few things done to them, as a broken program or somebody who means harm would.</summary>
internal static class Mutations
{
    private const int MostMutations = 5;
    private const int Largest = 24_000;

    // What opens something, and what readers do not expect where it stands.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<!ENTITY a \"b\">", "&", "&a;", "&#0;", "&#xD800;", "&#99999999;", "<script>", "</script>", "<p>", "<div>", "</div>", "<b id=a>", "<table>", "<td>", "<svg>", "<a href='#r1'>1</a>", "<sup>1</sup>",
            "<item>", "</item>", "<entry>", "xmlns:a='b' ", "a:b", "=\"", "='", "{", "}", "[", "]", ",", ":", "\"", "'", "\"\"", "\\", "\\u", "\\ud800", "\\u0000", "null", "true", "-1", "1e999", "99999999999999999999", "0x7fffffff", "NaN", "-Infinity", "[[", "{\"a\":", "[null]", "{}", "/*", "//", "\n", "\r", "\r\n\r\n", "\t", " ", "\0",
            "---\n", "...\n", "> ", "- ", "1. ", "# ", "```\n", "***", "[^1]", "[^1]: x\n", "|a|b|\n|-|-|\n", "![x](y)", "[x](javascript:a)", "&a *a", "!!str ", "<<: *a", "@article{", "@string{a = b # b}", "@comment{", "\\'", "{\\", "TY  - JOUR\n", "ER  - \n", "AU  - ", "[Term]\n", "id: ", "is_a: ", "synonym: \"", "EXACT", "data:,", "http://[", "//", "..\\", "../", "file:///etc/passwd",
            "User-agent: *\n", "Crawl-delay: ", "Disallow: /*", "$", "*", "%", "%00", "%zz", "2023-13-45", "0000-00-00", "9999-12-31", "\u202e", "\u2028", "\u0085", "\u200b", "\ufeff", "\u001b[31m", "\u009b", "é", "中", "🥣", "İ", "10.1000/a", "bloating", "no ", "(1)", "[1-400]", "¹",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC3], [0xF0, 0x9F], [0x80], [0xFF], [0x00, 0xD8], [0x1F, 0x8B], "PK\u0003\u0004"u8.ToArray(), [0xFF, 0xFF, 0xFF, 0xFF], [0x78, 0x9C],
    ];

    private delegate void Mutation(List<byte> bytes, byte[] other, int at, int size, byte[] piece);

    private static readonly Mutation[] All =
    [
        (bytes, _, at, size, _) => bytes[at] ^= (byte)(1 << (size & 7)),
        (bytes, _, at, size, _) => bytes[at] = (byte)size,
        (bytes, _, at, _, _) => bytes.RemoveRange(at, bytes.Count - at),
        (bytes, _, at, size, _) => bytes.RemoveRange(at, Math.Min(size, bytes.Count - at)),
        (bytes, _, at, size, _) => bytes.InsertRange(at, bytes.GetRange(at, Math.Min(size, bytes.Count - at))),
        (bytes, other, at, size, _) => bytes.InsertRange(at, other.Skip(size % Math.Max(1, other.Length)).Take(size)),
        (bytes, other, at, size, _) => Replace(bytes, at, size, other.Skip(size % Math.Max(1, other.Length)).Take(size)),
        (bytes, _, at, _, piece) => bytes.InsertRange(at, piece),
        (bytes, _, at, size, piece) => Replace(bytes, at, size % 8, piece),
        (bytes, _, at, size, piece) => bytes.InsertRange(at, Repeat(piece, size)),
        (bytes, _, at, size, _) => bytes.InsertRange(at, Repeat([(byte)(size | 32)], size * 8)),
    ];

    /// <summary>Such inputs.</summary>
    public static Gen<byte[]> Of(IReadOnlyList<byte[]> seeds)
    {
        var seed = Gen.Int[0, seeds.Count - 1].Select(index => seeds[index]);
        var step = Gen.Select(Gen.Int[0, All.Length - 1], Gen.UInt, Gen.Int[1, 600], Gen.Int[0, Pieces.Length - 1]);
        return Gen.Select(seed, seed, step.Array[1, MostMutations], (bytes, other, steps) => Applied(bytes, other, steps));
    }

    private static byte[] Applied(byte[] seed, byte[] other, (int Kind, uint At, int Size, int Piece)[] steps)
    {
        var bytes = new List<byte>(seed);
        foreach (var (kind, at, size, piece) in steps)
        {
            if (bytes.Count == 0)
            {
                bytes.Add(0);
            }

            All[kind](bytes, other, (int)(at % (uint)bytes.Count), size, Pieces[piece]);
        }

        return [.. bytes.Take(Largest)];
    }

    private static void Replace(List<byte> bytes, int at, int size, IEnumerable<byte> with)
    {
        bytes.RemoveRange(at, Math.Min(size, bytes.Count - at));
        bytes.InsertRange(at, with);
    }

    private static IEnumerable<byte> Repeat(byte[] piece, int times) => Enumerable.Repeat(piece, times).SelectMany(bytes => bytes);
}
