namespace GutKnowledge.Import.Files;

/// <summary>Knows the first bytes of files that are often taken for articles.</summary>
internal static class BinaryFormat
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (a Word file is one)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        (@"{\rtf"u8.ToArray(), "an RTF file"),
        ("SQLite format 3"u8.ToArray(), "a SQLite database"),
        ("bplist00"u8.ToArray(), "a web archive"),
    ];

    /// <summary>What the file is, or null when it may be text.</summary>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return name;
            }
        }

        return null;
    }
}
