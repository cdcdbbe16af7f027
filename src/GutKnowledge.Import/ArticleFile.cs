using GutKnowledge.Articles;
using GutKnowledge.Import.Files;

namespace GutKnowledge.Import;

/// <summary>Reads an article from a file: a web page, Markdown or plain text, told apart by content first and by extension second. Thread-safe.</summary>
/// <remarks>Files are UTF-8, or UTF-16 with a byte order mark; a web page may name another charset. The limits are 16 MB, and 1,000,000 characters in a line of text or Markdown.</remarks>
public static class ArticleFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The article's key when it names no address; the file's name without extension when null.</param>
    /// <exception cref="ArticleFormatException">The file cannot be read, or is no article. The message names the file, the line where it is known, and the reason.</exception>
    public static Article Read(string path, string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Read(SourceFile.Read(path), path, name ?? NameOf(path));
    }

    /// <summary>Reads a stream to its end; it is not closed.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The article's key when it names no address, and the source in an error; its extension, if any, tells the format.</param>
    /// <exception cref="ArticleFormatException">The bytes are no article.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Article Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Read(SourceFile.Read(stream, name), name, name);
    }

    /// <summary>Reads a stream to its end as the given format, whatever its content or its name look like; it is not closed.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The article's key when it names no address, and the source in an error.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is none of the enum's values.</exception>
    /// <exception cref="ArticleFormatException">The bytes are no article.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Article Read(Stream stream, string name, SourceFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!Enum.IsDefined(format))
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "This is no format of an article.");
        }

        return Read(SourceFile.Read(stream, name, format), name, name);
    }

    internal static Article Read(SourceFile file, string path, string name)
    {
        try
        {
            var article = file.Format switch
            {
                SourceFormat.Html => HtmlArticleReader.Read(file.Text, name),
                SourceFormat.Markdown => MarkdownArticleReader.Read(file.Text, name),
                _ => TextArticleReader.Read(file.Text, name),
            };
            return article with { Original = file.Original };
        }
        catch (ArticleFormatException e) when (e.ArticleSource != path)
        {
            throw new ArticleFormatException(path, e.Reason, e.Line, e.InnerException);
        }
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : Path.GetFileName(path);
}
