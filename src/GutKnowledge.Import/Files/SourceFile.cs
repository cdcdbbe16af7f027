using System.Globalization;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Files;

/// <summary>A source whose bytes were read and understood as text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Format">Its format.</param>
/// <param name="Original">Its bytes.</param>
internal sealed record SourceFile(string Text, SourceFormat Format, ArticleOriginal Original)
{
    private const int Largest = 16 * 1024 * 1024;
    private const int LongestLine = 1_000_000;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArticleFormatException">The file is missing, a folder, empty, larger than 16 MB, no text, in a broken encoding, has a line of more than 1,000,000 characters, or cannot be opened.</exception>
    public static SourceFile Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ArticleFormatException(path, "is a folder; give its files or let the folder be searched.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleFormatException(path, "the file does not exist.", inner: e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or System.Security.SecurityException)
        {
            throw new ArticleFormatException(path, "the file may not be read.", inner: e);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            throw new ArticleFormatException(path, "the file cannot be read: " + e.Message.ReplaceLineEndings(" "), inner: e);
        }
    }

    /// <summary>Reads a stream to its end. It is not closed. Where the format is not known, content and extension tell it; <paramref name="charset"/> is what a server says.</summary>
    /// <inheritdoc cref="Read(string)" path="/exception" />
    /// <exception cref="IOException">The stream fails.</exception>
    public static SourceFile Read(Stream stream, string path, SourceFormat? known = null, string? charset = null)
    {
        var bytes = Bytes(stream, path);
        if (bytes.Length == 0)
        {
            throw new ArticleFormatException(path, "the file is empty.");
        }

        if (BinaryFormat.Recognize(bytes) is { } binary)
        {
            throw new ArticleFormatException(path, $"is {binary}, not text.");
        }

        var text = SourceEncoding.Decode(bytes, path, known, charset);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArticleFormatException(path, "the file holds only white space.");
        }

        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            throw new ArticleFormatException(path, "holds NUL characters: it is a binary file, not text.", 1 + text.AsSpan(0, nul).Count('\n'));
        }

        var format = known ?? SourceFormats.Of(text, path);
        if (format != SourceFormat.Html)
        {
            CheckLines(text, path);
        }

        return new SourceFile(text, format, new ArticleOriginal(MediaType(format, charset), bytes));
    }

    // Of the charset only what the bytes do not say themselves.
    private static string MediaType(SourceFormat format, string? charset) => format switch
    {
        SourceFormat.Html => "text/html",
        SourceFormat.Markdown => "text/markdown",
        _ => "text/plain",
    } + (charset is not null && SourceEncoding.IsKnown(charset) ? "; charset=" + charset : string.Empty);

    private static byte[] Bytes(Stream stream, string path)
    {
        if (stream.CanSeek && stream.Length - stream.Position > Largest)
        {
            var size = ((stream.Length - stream.Position) / (1024.0 * 1024.0)).ToString("F1", CultureInfo.InvariantCulture);
            throw new ArticleFormatException(path, size == "16.0" ? "is over 16 MB; the limit is 16 MB." : $"is {size} MB; the limit is 16 MB.");
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > Largest)
            {
                throw new ArticleFormatException(path, "is over 16 MB; the limit is 16 MB.");
            }
        }

        return buffer.ToArray();
    }

    private static void CheckLines(string text, string path)
    {
        var number = 1;
        for (var start = 0; start < text.Length; number++)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end - start > LongestLine)
            {
                throw new ArticleFormatException(path, string.Create(CultureInfo.InvariantCulture, $"a line has {end - start:N0} characters; the limit is 1,000,000."), number);
            }

            start = end + 1;
        }
    }
}
