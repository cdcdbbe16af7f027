using System.Xml;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Sources;

/// <summary>Says in one line why reading on is impossible. What is no fault of the source is not caught.</summary>
internal static class ReadingFailure
{
    public static ArticleFormatException? Of(Exception e, string source) => e switch
    {
        ArticleFormatException own => own,
        XmlException xml => new ArticleFormatException(source, "the XML is broken or cut off there, and what stands behind it was not read: " + Line(Reason(xml)), xml.LineNumber > 0 ? xml.LineNumber : null, xml),
        System.Text.DecoderFallbackException => new ArticleFormatException(source, "is not written in the charset that it names.", inner: e),
        InvalidDataException => new ArticleFormatException(source, "the archive is damaged or cut off: " + Line(e.Message), inner: e),
        FileNotFoundException or DirectoryNotFoundException => new ArticleFormatException(source, "the file does not exist.", inner: e),
        UnauthorizedAccessException => new ArticleFormatException(source, "the file may not be read.", inner: e),
        IOException => new ArticleFormatException(source, "the file cannot be read: " + Line(e.Message), inner: e),
        _ => null,
    };

    // The parser's message ends in the place, which stands in front already.
    private static string Reason(XmlException e) => e.Message.IndexOf(" Line ", StringComparison.Ordinal) is var at and > 0 ? e.Message[..at] : e.Message;

    private static string Line(string message) => message.ReplaceLineEndings(" ").Trim();
}
