using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Files;

/// <summary>Turns bytes into text: a byte order mark decides, then the charset that a server names, then the one that a web page names, then UTF-8. Broken bytes are an error and never a replacement character.</summary>
internal static partial class SourceEncoding
{
    private const int Looked = 4096;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <exception cref="ArticleFormatException">The bytes are not valid in their encoding; the line is named.</exception>
    public static string Decode(byte[] bytes, string path, SourceFormat? known, string? charset = null)
    {
        var (encoding, mark) = Of(bytes, path, known, charset);
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(mark + e.Index, 0, bytes.Length);
            var broken = e.BytesUnknown is { Length: > 0 } unknown ? string.Create(CultureInfo.InvariantCulture, $" (byte 0x{unknown[0]:X2})") : string.Empty;
            throw new ArticleFormatException(path, $"is not valid {encoding.WebName.ToUpperInvariant()}{broken}; save it as UTF-8.", 1 + bytes.AsSpan(0, at).Count((byte)'\n'), e);
        }
    }

    /// <summary>Whether a charset that a server names says anything.</summary>
    public static bool IsKnown(string charset) => Named(charset) is not null;

    private static (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> bytes, string path, SourceFormat? known, string? charset)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (Utf8, 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Utf16, 2);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Utf16BigEndian, 2);
        }

        return ((charset is null ? null : Named(charset)) ?? OfPage(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]), path, known) ?? Utf8, 0);
    }

    private static Encoding? OfPage(string start, string path, SourceFormat? known) =>
        (known ?? SourceFormats.Of(start, path)) == SourceFormat.Html && Charset().Match(start) is { Success: true } match ? Named(match.Groups["name"].Value) : null;

    private static Encoding? Named(string written)
    {
        // Browsers read a page that calls itself Latin-1 or ASCII as Windows-1252; a page whose name of itself can be read is not UTF-16.
        var name = written.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" => "windows-1252",
            var other => other,
        };
        try
        {
            return name is "utf-8" or "utf8" || name.StartsWith("utf-16", StringComparison.Ordinal)
                ? Utf8
                : CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            // A charset that nobody knows says nothing; UTF-8 is strict and will tell.
            return null;
        }
    }

    [GeneratedRegex(@"<meta\s[^>]*?charset\s*=\s*[""']?\s*(?<name>[a-z0-9_:.\-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
