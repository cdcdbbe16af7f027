using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Feeds;

/// <summary>Opens XML of others: no document type, no entities, nothing resolved, read as it streams by.</summary>
internal static partial class FeedXml
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens it, and moves to its root.</summary>
    /// <exception cref="XmlException">What stands above the root is broken.</exception>
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

        var reader = new ShallowXml(Named(stream.Head, charset) is { } encoding
            ? XmlReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true), settings)
            : XmlReader.Create(stream, settings));
        try
        {
            reader.MoveToContent();
            return reader;
        }
        catch (ArgumentException e)
        {
            // The parser miscounts where there are bytes of another charset in the declaration.
            reader.Dispose();
            throw new XmlException("the declaration is broken.", e, 1, 1);
        }
    }

    // Only what the parser does not know itself. The server's word goes before the declaration's (RFC 7303).
    private static Encoding? Named(ReadOnlySpan<byte> head, string? charset)
    {
        var name = charset ?? (Declaration().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)])) is { Success: true } match ? match.Groups["name"].Value : null);
        if (name is null || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || head is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..])
        {
            return null;
        }

        try
        {
            // Where the name can be read byte by byte, a text is not in the units of two or four bytes that it is said to be in; asked to switch, the parser fails.
            var named = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return named.GetByteCount("<") == 1 ? named : Strict;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // A charset that nobody knows, or that .NET refuses (UTF-7), says nothing; the parser will tell what it makes of the bytes.
            return null;
        }
    }

    [GeneratedRegex(@"<\?xml[^>]*?encoding\s*=\s*[""'](?<name>[A-Za-z0-9_.:\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
