using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Feeds;

/// <summary>Opens XML of others: no document type, no entities, nothing resolved, read as it streams by.</summary>
internal static partial class FeedXml
{
    public static XmlReader Open(SourceStream stream, string? charset)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };

        // Blank lines above the declaration are against the rules and common: a script that writes a feed printed them.
        var blank = stream.Head.IndexOfAnyExcept(" \t\r\n"u8);
        if (blank > 0)
        {
            stream.Skip(blank);
        }

        return Named(stream.Head, charset) is { } encoding
            ? XmlReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true), settings)
            : XmlReader.Create(stream, settings);
    }

    // Only what the parser does not know itself. The server's word goes before the declaration's (RFC 7303).
    private static Encoding? Named(ReadOnlySpan<byte> head, string? charset)
    {
        var name = charset ?? (Declaration().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)])) is { Success: true } match ? match.Groups["name"].Value : null);
        if (name is null || name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A charset that nobody knows says nothing; the parser will tell what it makes of the bytes.
            return null;
        }
    }

    [GeneratedRegex(@"<\?xml[^>]*?encoding\s*=\s*[""'](?<name>[A-Za-z0-9_.:\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
